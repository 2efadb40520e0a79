using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Room.ListSessions;

/// <summary>The proctor's rooms: those of their region that are not over.</summary>
[Needs(Role.Proctor, Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, CountryData country, CountryClock clock, SessionWords words) : MeirimPage
{
    public IReadOnlyList<(TestSession Session, TestRound Round)> Sessions { get; private set; } = [];

    public string When(TestSession session) => words.When(session);

    public string RegionName(string code) => country.Regions.Find(code)?.Name.In(System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? code;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var (since, region) = (clock.Now.AddDays(-2), Actor.Region);
        var found = await db.TestSessions.AsNoTracking().Where(s => s.LastStartAt > since && (region == null || s.Region == region))
            .Join(db.TestRounds, s => s.RoundId, r => r.Id, (s, r) => new { s, r }).Where(x => x.r.State == RoundState.Planned || x.r.State == RoundState.Drawn)
            .OrderBy(x => x.s.StartsAt).Take(200).ToListAsync(cancel);
        Sessions = [.. found.Select(x => (x.s, x.r))];
    }
}
