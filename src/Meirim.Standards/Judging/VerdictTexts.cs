using System.Globalization;
using System.Text.Json;
using Meirim.Standards.Country;

namespace Meirim.Standards.Judging;

/// <summary>
/// Says the lines of a verdict in one language of the interface. The texts are plain sentences of our own; plural forms are
/// chosen by the first argument after CLDR's rules for Kazakh, Russian, English and Latvian.
/// </summary>
/// <param name="language">Two-letter code: <c>kk</c>, <c>ru</c>, <c>en</c>, <c>lv</c>.</param>
/// <param name="country">The country whose codes are named.</param>
/// <param name="day">How a day is written in that language.</param>
public sealed class VerdictTexts(string language, CountryData country, Func<DateOnly, string> day)
{
    private static readonly JsonElement Texts = Read();

    /// <summary>Every code that has a text.</summary>
    public static IEnumerable<string> Codes => Texts.EnumerateObject().Select(p => p.Name);

    /// <summary>The line as a sentence.</summary>
    /// <exception cref="KeyNotFoundException">There is no text of that code.</exception>
    public string Say(TextLine line)
    {
        var text = Form(line.Code, line.Arguments.Count > 0 ? line.Arguments[0] : default);
        for (var i = 0; i < line.Arguments.Count; i++)
            text = text.Replace($"{{{i.ToString(CultureInfo.InvariantCulture)}}}", Say(line.Arguments[i]), StringComparison.Ordinal);
        return text;
    }

    private string Form(string code, TextArgument first)
    {
        var text = Texts.GetProperty(code).GetProperty(language);
        if (text.ValueKind == JsonValueKind.String) return text.GetString()!;
        var number = first.Kind == TextArgumentKind.Number && first.Value is not null
            ? decimal.Parse(first.Value, CultureInfo.InvariantCulture)
            : 0;
        return text.GetProperty(PluralForm.Of(number, language)).GetString()!;
    }

    private string Say(TextArgument argument) => argument.Kind switch
    {
        TextArgumentKind.Plain => argument.Value,
        TextArgumentKind.Number => decimal.Parse(argument.Value, CultureInfo.InvariantCulture)
            .ToString("0.##", CultureInfo.GetCultureInfo(language)),
        TextArgumentKind.Day => day(DateOnly.ParseExact(argument.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
        TextArgumentKind.Time => SayTime(argument.Value),
        TextArgumentKind.Act => country.Acts.Find(argument.Value)?.Name.In(language) ?? argument.Value,
        TextArgumentKind.EducationLevels => Names(argument.Value, country.EducationLevels),
        TextArgumentKind.Specialities => Names(argument.Value, country.Specialities),
        TextArgumentKind.Occupations => Names(argument.Value, country.Occupations),
        TextArgumentKind.Ladder => Names(argument.Value, country.Ladders),
        TextArgumentKind.Category => Names(argument.Value, country.Categories),
        TextArgumentKind.Sector => Names(argument.Value, country.Sectors),
        TextArgumentKind.TrainingTypes => Names(argument.Value, country.TrainingTypes),
        TextArgumentKind.TrainingSubjects => Names(argument.Value, country.TrainingSubjects),
        TextArgumentKind.SupervisionTypes => Names(argument.Value, country.SupervisionTypes),
        TextArgumentKind.Sanctions => Names(argument.Value, country.Sanctions),
    };

    /// <summary>A code that the list does not have is said as it stands: a stored verdict may be older than the data.</summary>
    private string Names<T>(string codes, Vocabulary<T> list) where T : CountryEntry
    {
        string[] names = [.. codes.Split(',').Select(c => list.Find(c)?.Name.In(language) ?? c)];
        if (names.Length == 1) return names[0];
        var start = names[..^1].Aggregate((a, b) => Join("unit.list", a, b));
        return Join("unit.list-end", start, names[^1]);
    }

    private string Join(string code, string a, string b) =>
        Texts.GetProperty(code).GetProperty(language).GetString()!
            .Replace("{1}", b, StringComparison.Ordinal).Replace("{0}", a, StringComparison.Ordinal);

    private string SayTime(string iso)
    {
        var parts = new List<string>();
        var number = 0;
        foreach (var sign in iso.AsSpan(1))
        {
            if (char.IsAsciiDigit(sign))
            {
                number = number * 10 + sign - '0';
                continue;
            }
            var unit = sign switch { 'Y' => "unit.years", 'M' => "unit.months", _ => "unit.days" };
            parts.Add(Say(VerdictText.Line(unit, VerdictText.Number(number))));
            number = 0;
        }
        return string.Join(' ', parts);
    }

    private static JsonElement Read()
    {
        using var stream = typeof(VerdictTexts).Assembly.GetManifestResourceStream("verdict.texts.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
