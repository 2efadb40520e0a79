using System.Globalization;
using System.Text.RegularExpressions;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Bank;

/// <summary>Names of what the bank holds as codes, in the reader's language; and the codes that there are.</summary>
public sealed partial class BankWords(Texts texts, CountryData data, ICountry country, Blueprints blueprints)
{
    /// <summary>The areas of the country's blueprints, in their order.</summary>
    public IReadOnlyList<string> Areas => [.. blueprints.All.SelectMany(b => b.Blocks).SelectMany(b => b.Cells).Select(c => c.Area).Distinct(StringComparer.Ordinal)];

    /// <summary>The languages in which tests are taken: those that an item should have.</summary>
    public IReadOnlyList<string> Languages => blueprints.All.SelectMany(b => b.Languages).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } tested ? tested : country.Languages;

    /// <summary>Words that stand where the code of an item stands in addresses.</summary>
    private static readonly string[] Taken = ["import", "export", "new"];

    public static bool IsReserved(string code) => Taken.Contains(code, StringComparer.OrdinalIgnoreCase);

    public static bool IsLevel(string text) => Level().IsMatch(text);

    /// <summary>True for a code that stands in addresses as it is, and names the item in other programs.</summary>
    public static bool IsCode(string text) => Code().IsMatch(text);

    public static string Reading => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public string Area(string code) => texts.Has("testing.area." + code) ? texts["testing.area." + code] : code;

    public string Language(string code) => data.Languages.Find(code)?.Name.In(Reading) ?? code;

    public string Occupation(string code) => data.Occupations.Find(code) is { } known ? $"{known.Name.In(Reading)} ({code})" : code;

    public IReadOnlyList<SelectListItem> AreaChoices(IEnumerable<string> codes) => [.. codes.Select(a => new SelectListItem(Area(a), a))];

    public IReadOnlyList<SelectListItem> LanguageChoices => [.. Languages.Select(l => new SelectListItem(Language(l), l))];

    [GeneratedRegex("^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Level();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9._-]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
