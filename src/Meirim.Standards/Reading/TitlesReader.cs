using System.Text.RegularExpressions;
using Meirim.Standards.Cards;

namespace Meirim.Standards.Reading;

/// <summary>Reads other possible titles: "code - title; code title; title".</summary>
internal static partial class TitlesReader
{
    public static IEnumerable<OtherTitle> Read(string? text)
    {
        if (text is null) return [];
        // a title may hold commas, so commas part entries only where there are no codes to part them
        var parts = Parting.AtSemicolons(text).SelectMany(AtCodes).ToList();
        if (parts.Count == 1 && !Code().IsMatch(parts[0])) parts = [.. Parting.AtCommas(parts[0])];
        return parts.Select(Entry).Where(e => e.Title.Length > 0 || e.Code is not null);
    }

    public static bool BeginsWithCode(string text) => CodeFirst().IsMatch(text);

    private static IEnumerable<string> AtCodes(string part)
    {
        var starts = Code().Matches(part).Select(m => m.Index).Where(i => i > 0).Prepend(0).Append(part.Length).ToList();
        for (var i = 0; i + 1 < starts.Count; i++) yield return part[starts[i]..starts[i + 1]].Trim().TrimEnd(',', ';').Trim();
    }

    private static OtherTitle Entry(string part)
    {
        var code = CodeFirst().Match(part);
        return new(code.Success ? code.Groups["c"].Value : null, EndOfName(part[code.Length..]));
    }

    /// <summary>A name without the full stop of its sentence; an abbreviation's stop stays.</summary>
    public static string EndOfName(string text)
    {
        var name = text.Trim();
        return name.EndsWith('.') && !name.EndsWith("т.б.", StringComparison.Ordinal) ? name[..^1].TrimEnd() : name;
    }

    [GeneratedRegex(@"(?<![\d-])\d{4}-\d-\d{3}(?![\d-])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"^\s*(?<c>\d{4}-\d-\d{3})\s*[-–—:]?\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeFirst();
}
