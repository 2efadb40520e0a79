using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Ui.Home;

[OpenToAll]
public sealed class IndexModel(MeirimDb db, CountryData country, Navigation navigation) : MeirimPage
{
    public IReadOnlyList<OccupationCount> Register { get; private set; } = [];

    public int Total => Register.Sum(o => o.People);

    public IReadOnlyList<Figure> Figures { get; } = [.. country.Figures];

    public IReadOnlyList<Audience> Audiences { get; } = [.. Audience.All.Where(a => navigation.Has(a.Path))];

    public string CountryName { get; } = country.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);

    public IReadOnlyList<LegalAct> Sources { get; } = [.. country.Figures.Select(f => f.Source.Act).Distinct(StringComparer.Ordinal).Select(a => country.Acts[a])];

    public async Task OnGet(CancellationToken cancel)
    {
        var counts = await db.RegisterEntries.Where(e => e.Occupation != null && !e.IsHidden)
            .GroupBy(e => e.Occupation!)
            .Select(g => new { Occupation = g.Key, People = g.Count() })
            .ToListAsync(cancel);
        Register = [.. counts
            .Select(c => new OccupationCount(c.Occupation, country.Occupations.Find(c.Occupation)?.Name, c.People))
            .OrderByDescending(c => c.People).ThenBy(c => c.Code, StringComparer.Ordinal)];
    }
}
