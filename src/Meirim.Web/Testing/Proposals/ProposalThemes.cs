using System.Globalization;
using System.Text.Json;
using Meirim.Web.Countries;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Testing.Proposals;

/// <summary>The themes of the country, from <c>data/COUNTRY/proposal-themes.json</c>; none where the country collects no proposals.</summary>
public sealed class ProposalThemes(ICountry country)
{
    private readonly Lazy<IReadOnlyList<Theme>> _all = new(() =>
    {
        var file = Path.Combine(AppContext.BaseDirectory, "data", country.Code, "proposal-themes.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<ThemeFile>(File.ReadAllText(file), JsonSerializerOptions.Web)!.Themes : [];
    });

    private sealed record ThemeFile(IReadOnlyList<Theme> Themes);

    public IReadOnlyList<Theme> All => _all.Value;

    public bool Has(string? code) => All.Any(t => t.Code == code);

    public string Name(string code) => All.FirstOrDefault(t => t.Code == code)?.Names.GetValueOrDefault(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? code;

    public IReadOnlyList<SelectListItem> Choices => [.. All.Select(t => new SelectListItem(Name(t.Code), t.Code))];
}

/// <summary>What a proposal may be about.</summary>
public sealed record Theme(string Code, IReadOnlyDictionary<string, string> Names);
