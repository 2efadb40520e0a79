using Meirim.Standards.Country;

namespace Meirim.Web.Demo;

/// <summary>
/// Categories as a career brings them: at earliest when the law's years of service are done (one without category, two in
/// the second, three in the first), by many later, by many never. A category counts five years and is confirmed anew, or lapses.
/// </summary>
internal static class CategoryClimb
{
    private static readonly (string Value, int Days, double Likely)[] Steps = [("second", 366, 0.76), ("first", 731, 0.7), ("highest", 1096, 0.62)];

    public static void Write(DemoDraft draft, CountryData country, IReadOnlyList<Job> jobs)
    {
        foreach (var ladder in country.Ladders)
        {
            var on = jobs.Where(j => j.From is not null && country.LadderOf(j.Occupation) == ladder.Code).ToList();
            if (on.Count > 0) Climb(draft, on);
        }
    }

    private static void Climb(DemoDraft draft, List<Job> jobs)
    {
        var awards = new List<(string Value, DateOnly From, string Occupation)>();
        var since = jobs[0].From!.Value;
        foreach (var (value, days, likely) in Steps)
        {
            // commissions sit twice or so a year: some apply at once, some years later
            int wanted = days + (draft.Chance(0.55) ? draft.Dice.Between(10, 150) : draft.Dice.Between(150, 1500));
            if (!draft.Chance(likely) || Serve(draft, jobs, since, wanted) is not { } reached) break;
            awards.Add((value, reached.Day, reached.Job.Occupation));
            since = reached.Day;
        }
        for (int i = 0; i < awards.Count; i++) Write(draft, awards[i], i + 1 < awards.Count ? awards[i + 1].From : null);
    }

    /// <summary>The day after so many days in these posts, and the post of that day; null when it has not come.</summary>
    private static (DateOnly Day, Job Job)? Serve(DemoDraft draft, List<Job> jobs, DateOnly since, int wanted)
    {
        foreach (var job in jobs)
        {
            var from = job.From!.Value < since ? since : job.From!.Value;
            int served = (job.Until ?? draft.Today).DayNumber - from.DayNumber;
            if (served <= 0) continue;
            if (served > wanted) return (from.AddDays(wanted), job);
            wanted -= served;
            since = from.AddDays(served);
        }
        return null;
    }

    private static void Write(DemoDraft draft, (string Value, DateOnly From, string Occupation) award, DateOnly? next)
    {
        var from = award.From;
        for (int confirmed = 0; ; confirmed++)
        {
            var until = from.AddYears(5);
            draft.Add(
                new Category(award.Occupation, award.Value,
                    draft.Say("Аттестаттау комиссиясы", "Аттестационная комиссия"), $"№ {draft.Dice.Between(1, 60)}-{draft.Say("ш", "р")}"),
                confirmed == 0 && draft.Chance(0.004) ? null : from, until);
            if (next <= until || until > draft.Today || draft.Chance(0.16)) return;
            from = draft.Chance(0.8) ? until : draft.DayBetween(until, until.AddDays(200));
        }
    }
}
