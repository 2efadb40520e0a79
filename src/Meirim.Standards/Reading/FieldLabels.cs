using System.Text.RegularExpressions;

namespace Meirim.Standards.Reading;

/// <summary>
/// Knows a field by the first words of its label. Labels differ from card to card (other endings, other order, with or without
/// a colon) and break at page ends, so that only their beginnings are compared.
/// </summary>
internal static partial class FieldLabels
{
    /// <summary>The field whose label begins the text, and the length of the label; null when none does.</summary>
    public static (CardField Field, int Length)? Find(string text)
    {
        var match = Label().Match(text);
        if (!match.Success) return null;
        foreach (var field in Enum.GetValues<CardField>())
            if (match.Groups[field.ToString()].Success) return (field, match.Length);
        return null;
    }

    /// <summary>True when the text is the label of the education row's cell: level, speciality or qualification.</summary>
    public static Match EducationCell(string text) => Education().Match(text);

    // "[^:]*" takes the rest of a label whose words vary too much to be listed.
    [GeneratedRegex("""
        ^\s*(?:
          (?<GroupCode>Топтың\s+коды\s*:?)
        | (?<OccupationCode>Қызмет(?:тер)?\s+ата\p{L}*\s+коды\s*:?)
        | (?<Name>Кәсіп(?:тің)?\s+атауы\s*:?)
        | (?<Level>С\s?Б\s?Ш\s+бойынша\s+біліктілік\s+деңгейі\s*:?)
        | (?<SubLevel>С\s?Б\s?Ш\s+бойынша\s+(?:біліктіліктің\s+)?(?:ішкі|кіші)\s+деңгейі\s*:?)
        | (?<Handbook>ЖЖКБТБА,?[^:]*(?:деңгейі|сипаттамалары)\s*:?)
        | (?<Education>Кәсіптік\s+білім\s+(?:беру\s+)?деңгейі\s*:?)
        | (?<Experience>Жұмыс\s+тәжірибесіне(?:\s+қойылатын(?:\s+талаптар)?)?\s*:?)
        | (?<NonFormal>(?:Формальды|Формалды|Бейресми)\s[^:]*:?)
        | (?<OtherTitles>Кәсіп(?:тің|тердің)\s+басқа[^:]*:?)
        | (?<Goal>Қызметтің\s+негізгі\s+мақсаты\s*:?)
        | (?<FunctionsHeading>Еңбек\s+функцияларының\s+сипаттамасы\s*:?)
        | (?<FunctionList>Е[ңн]бек\s+(?:функцияларының\s+тізбесі|ресурстары\s+тізбесінің\s+функциялары)\s*:?)
        | (?<Competences>Жеке\s+құзыреттер\p{L}*(?:\s+қойылатын(?:\s+талаптар)?)?\s*:?)
        | (?<Regulations>Техникалық\s+регламенттер[^:]*:?)
        | (?<Links>(?:Басқалармен\s+байланыс\s+)?С\s?Б\s?Ш\s+шеңберінде[^:]*:?)
        )
        """, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*(?:(?<level>(?:Білім\s+деңгейі|Деңгей\s+білімі)\s*:)|(?<speciality>Маманды(?:қ|ғы)\s*:)|(?<qualification>Біліктілі(?:к|гі|ктер)\s*:))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Education();
}
