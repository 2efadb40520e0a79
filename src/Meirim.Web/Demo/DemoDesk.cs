using System.Globalization;
using Meirim.Ledger;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Organisations;
using Meirim.Web.Workforce.Posts;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Demo;

/// <summary>What employers keep at their desks: a staffing table around the posts that people hold, and licences. All invented.</summary>
internal sealed class DemoDesk(MeirimDb db, JournalWriter journal, CountryData data, CountryClock clock)
{
    /// <param name="first">The employer whose manager has an account: there is something to see at that desk.</param>
    public async Task Write(IReadOnlyList<DemoOrganisation> employers, Guid first, int seed, CancellationToken cancel)
    {
        var held = (await db.EntryPosts.Where(p => p.OrganisationId != null).GroupBy(p => new { p.OrganisationId, p.Occupation })
            .Select(g => new { g.Key.OrganisationId, g.Key.Occupation, Rate = g.Sum(p => p.Rate) }).ToListAsync(cancel)).ToLookup(h => h.OrganisationId!.Value, h => (h.Occupation, h.Rate));
        for (int i = 0; i < employers.Count; i++)
        {
            var dice = new Dice(seed, -100_000 - i);
            var employer = employers[i].Id;
            Plan(employer, [.. held[employer].OrderBy(h => h.Occupation, StringComparer.Ordinal)], dice);
            License(employer, i, employer == first, dice);
        }
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Most tables have a little more than is held, a few a little less.</summary>
    private void Plan(Guid employer, IReadOnlyList<(string Occupation, decimal Rate)> held, Dice dice)
    {
        if (held.Count == 0) return;
        var act = At(ActKind.StaffingPostOpened, clock.Now.AddDays(-dice.Between(200, 380)));
        var items = new List<ActItem>();
        foreach (var (occupation, rate) in held)
        {
            var units = Math.Max(0.5m, Math.Round(rate * 2, MidpointRounding.AwayFromZero) / 2 + (dice.Chance(0.5) ? dice.Of(0.5m, 1m, 1m, 2m) : dice.Chance(0.1) ? -0.5m : 0));
            var line = new StaffingPost
            {
                Id = Guid.CreateVersion7(act.At),
                OrganisationId = employer,
                Occupation = occupation,
                Rate = units,
                From = new DateOnly(clock.DayOf(act.At).Year, 1, 1),
                Salt = Commitment.NewSalt(),
            };
            db.StaffingPosts.Add(line);
            items.Add(line.Item());
        }
        journal.Append(act, personId: null, items);
    }

    /// <summary>Most have one, most of these were checked; some end soon, and that of the first employer does.</summary>
    private void License(Guid employer, int n, bool isFirst, Dice dice)
    {
        if (!isFirst && dice.Chance(0.12)) return;
        var stated = clock.Now.AddDays(-dice.Between(30, 300));
        var today = clock.Today;
        var issued = clock.DayOf(stated).AddDays(-dice.Between(5, 200));
        var last = isFirst ? today.AddDays(41) : dice.Chance(0.1) ? today.AddDays(dice.Between(-20, 85)) : issued.AddYears(5).AddDays(-1);
        var licence = new Licence
        {
            Id = Guid.CreateVersion7(stated),
            OrganisationId = employer,
            Number = "DEMO-" + (n + 1).ToString("00000", CultureInfo.InvariantCulture),
            Issued = issued,
            Until = last.AddDays(1),
            Services = string.Join(' ', dice.Some([.. data.Services.Select(s => s.Code)], dice.Between(2, Math.Min(5, data.Services.Count))).Order(StringComparer.Ordinal)),
            StatedAt = stated,
            StatedBy = Actor.Program.Name,
        };
        db.Licences.Add(licence);
        journal.Append(At(ActKind.LicenceStated, stated), personId: null, [licence.Item()]);
        if (!isFirst && dice.Chance(0.2)) return;
        var act = At(ActKind.LicenceVerified, stated.AddDays(dice.Between(1, 20)));
        (licence.State, licence.DecidedAt, licence.DecidedBy, licence.Version) = (LicenceState.Verified, act.At, Actor.Program.Name, 1);
        journal.Append(act, personId: null, [licence.Item()]);
    }

    private static Act At(ActKind kind, DateTimeOffset at) => new(Guid.CreateVersion7(at), kind, Actor.Program, at);
}
