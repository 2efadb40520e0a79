using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Standards.CareerPaths;

/// <summary>From where to where one can go: a table, and a picture of it.</summary>
[OpenToAll]
public sealed class IndexModel(OccupationIndex occupations, CountryData country, CountryClock clock) : MeirimPage
{
    /// <summary>By level, the highest first.</summary>
    public IReadOnlyList<OccupationEntry> Entries { get; private set; } = [];

    public IReadOnlyList<PathBox> Boxes { get; private set; } = [];

    public async Task OnGet(CancellationToken cancel)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var entries = await occupations.On(clock.Today, cancel);
        Entries = [.. entries.Reverse()];
        Boxes =
        [
            .. entries.Select(e => new PathBox(e.Code, e.Title(language), e.NameLanguage, Url.Page("/Standards/ReadCard/Index", new { code = e.Code })!, e.LevelFrom,
                [.. e.Ladder(country, clock.Today).Select(c => country.Categories.Find(c)?.Name.In(language) ?? c)],
                [.. e.LinkedCodes(entries).Distinct(StringComparer.Ordinal)])),
        ];
    }
}
