using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Choosing;

/// <summary>Codes of requests said in the reader's language, and lists to choose from.</summary>
public sealed class ChoosingWords(CountryData country, Texts texts)
{
    public string Services(ServiceRequest request) => string.Join("; ", request.Kinds.Select(Service));

    public string Service(string code) => Name(country.Services, code);

    /// <summary>As a heading or a label: with a capital.</summary>
    public static string Titled(string words) => words.Length == 0 ? words : char.ToUpper(words[0], CultureInfo.CurrentUICulture) + words[1..];

    public string Setting(string code) => Name(country.Settings, code);

    public string Where(ServiceRequest request) => $"{Place(request.PlaceKey, request.Place)}, {Name(country.Regions, request.Region)}";

    /// <summary>The place's name in the reader's language; as it was written where the country's list has none.</summary>
    public string Place(string key, string written) => country.Places.Find(key)?.Name.In(In) ?? written;

    public string Hours(decimal hours) => texts["choose.hours-a-week", Numbers.Say(hours, decimal.Round(hours) == hours ? 0 : 1)];

    /// <summary>The reason with the words that were added.</summary>
    public string Reason(string code, string? words) => words is null ? texts["reason." + code] : $"{texts["reason." + code]}: {words}";

    public IReadOnlyList<SelectListItem> AllServices => Of(country.Services);

    public IReadOnlyList<SelectListItem> AllSettings => Of(country.Settings);

    public IReadOnlyList<SelectListItem> AllRegions => [.. Of(country.Regions).OrderBy(r => r.Text, StringComparer.CurrentCulture)];

    public IReadOnlyList<SelectListItem> Reasons(IReadOnlyList<string> list) => [.. list.Select(c => new SelectListItem(texts["reason." + c], c))];

    private static string In => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static string Name<T>(Vocabulary<T> list, string code) where T : CountryEntry => list.Find(code)?.Name.In(In) ?? code;

    private static IReadOnlyList<SelectListItem> Of<T>(IEnumerable<T> entries) where T : CountryEntry => [.. entries.Select(e => new SelectListItem(e.Name.In(In), e.Code))];
}
