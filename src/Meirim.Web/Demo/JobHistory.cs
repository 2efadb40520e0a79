using Meirim.Standards.Country;

namespace Meirim.Web.Demo;

/// <summary>Invents how someone came to their present post: earlier posts, breaks, a second job.</summary>
internal sealed class JobHistory(CountryData country, IReadOnlyList<DemoOrganisation> employers, IReadOnlyDictionary<string, string[]> before)
{
    private readonly Dictionary<string, Lot<DemoOrganisation>> _ofRegion = employers.GroupBy(e => e.Region, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => new Lot<DemoOrganisation>(g.Select(e => (e, e.Size))), StringComparer.Ordinal);

    private readonly Lot<DemoOrganisation> _anywhere = new(employers.Select(e => (e, e.Size)));

    /// <summary>The posts in order of time; the last is the present one, or ended on <paramref name="left"/>.</summary>
    public List<Job> Make(DemoDraft draft, string occupation, DemoOrganisation at, DateOnly began, DateOnly? left)
    {
        var dice = draft.Dice;
        int days = (left ?? draft.Today).DayNumber - began.DayNumber;
        int posts = days < 700 ? 1 : Math.Min(1 + dice.Between(0, 2) + (days > 4000 ? dice.Between(0, 2) : 0), 1 + days / 500);
        var cuts = Enumerable.Range(1, posts - 1).Select(i => days * i / posts + dice.Between(-days / (posts * 3), days / (posts * 3))).ToList();
        var jobs = new List<Job>();
        var (end, now) = (left, occupation);
        for (int i = posts - 1; i >= 0; i--)
        {
            var from = i == 0 ? began : began.AddDays(cuts[i - 1]);
            var (where, name, sector) = i == posts - 1 ? (at, "", "social-protection") : Earlier(draft, at);
            jobs.Insert(0, new Job(now, where, name, from, end, Rate(dice), country.Occupations[now].Name.In(draft.Language), sector));
            end = dice.Chance(0.4) ? from : from.AddDays(-dice.Between(10, Math.Min(900, Math.Max(11, days / posts / 2))));
            now = before.TryGetValue(now, out var steps) && dice.Chance(0.7) ? dice.Of<string>(steps) : now;
        }
        if (dice.Chance(0.035) && jobs.Count > 0) jobs[0] = jobs[0] with { From = null };
        return jobs.FindAll(j => j.From is null || j.Until is null || j.From < j.Until);
    }

    /// <summary>A second, smaller post beside the present one.</summary>
    public Job Second(DemoDraft draft, Job main)
    {
        var began = draft.DayBetween(main.From ?? draft.Today.AddDays(-400), draft.Today.AddDays(-20));
        DateOnly? ended = draft.Chance(0.3) ? draft.DayBetween(began.AddDays(60), draft.Today) : null;
        return main with
        {
            At = _ofRegion[main.At!.Region].Draw(draft.Dice),
            From = began,
            Until = ended,
            Rate = main.Rate > 0.5m ? 0.5m : 0.25m,
        };
    }

    private (DemoOrganisation? At, string Name, string Sector) Earlier(DemoDraft draft, DemoOrganisation present) => draft.Dice.Between(1, 100) switch
    {
        <= 62 => (_ofRegion[present.Region].Draw(draft.Dice), "", "social-protection"),
        <= 80 => (_anywhere.Draw(draft.Dice), "", "social-protection"),
        <= 90 => (null, draft.Say("Аудандық әлеуметтік қамсыздандыру бөлімі", "Районный отдел социального обеспечения", "Pagasta sociālais dienests"), "social-protection"),
        // some came from elsewhere: those years are not years in social protection
        _ => (null, draft.Dice.Of(
            draft.Say("Аудандық аурухана", "Районная больница", "Rajona slimnīca"),
            draft.Say("Мектеп-интернат", "Школа-интернат", "Internātskola"),
            draft.Say("Балабақша", "Детский сад", "Bērnudārzs")), "other"),
    };

    private static decimal Rate(Dice dice) => dice.Between(1, 100) switch
    {
        <= 86 => 1m,
        <= 92 => 0.5m,
        <= 95 => 0.75m,
        <= 98 => 1.25m,
        _ => 1.5m,
    };
}
