using Meirim.Standards.Records;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Judging;

/// <summary>
/// Judges length of service. The days that count are the days in a post that the clause names, less the days on which the
/// category was another one; days in two posts count once. Service of N months is complete on the first day before which,
/// from some first day of a period of service on, as many days were served as the N calendar months from that day have. For
/// one unbroken period that is the anniversary; over a break the days served simply add up; and no added day of service can
/// ever put it off.
/// </summary>
internal static class ExperienceJudge
{
    private const string NoCategory = "none";

    public static Missing? Weigh(ExperienceOf asked, in JudgedCase judged, ref Evidence evidence)
    {
        var service = Gather(asked, judged, unknownCounts: false, out var hasUnknown, ref evidence);
        var complete = service.CompleteOn(asked.Months);
        if (complete is { } day) evidence.Sure = Days.From(day);
        if (complete <= judged.Day) return null;

        if (hasUnknown)
        {
            var ignored = new Evidence(judged.Day);
            var atMost = Gather(asked, judged, unknownCounts: true, out _, ref ignored);
            evidence.Possible = atMost.CompleteOn(asked.Months) <= judged.Day;
            if (evidence.Possible) NameUnknown(asked, judged, ref evidence);
        }
        return service.MissingOn(judged.Day, asked.Months, asked.InCategory);
    }

    /// <summary>The service that counts: for certain, or at most, when what is not known is taken in the person's favour.</summary>
    private static Service Gather(
        ExperienceOf asked, in JudgedCase judged, bool unknownCounts, out bool hasUnknown, ref Evidence evidence)
    {
        var service = new Service(asked.CountsRate);
        hasUnknown = false;
        string? ladder = null;
        var inCategory = Days.Always;
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is not { SupersededAt: null, Body: Employment post } || !IsPost(asked, post, judged, out var ladderOfPost)) continue;
            if (fact.From is null)
            {
                hasUnknown = true;
                if (!unknownCounts) continue;
            }
            var days = Days.Of(JudgedCase.SpanOf(fact));
            if (asked.InCategory is not null)
            {
                if (ladderOfPost is null) continue;
                if (!string.Equals(ladder, ladderOfPost, StringComparison.Ordinal))
                {
                    ladder = ladderOfPost;
                    inCategory = InCategory(asked.InCategory, ladder, judged, unknownCounts, ref hasUnknown);
                }
                days = days.And(inCategory);
            }
            if (days.IsEmpty) continue;
            service.Add(days, post.Rate);
            if (days[0].From >= judged.Day) continue;
            evidence.Counts(fact.Id);
            if (asked.InCategory is not null) NameCategories(asked.InCategory, ladderOfPost!, days, judged, ref evidence);
        }
        return service;
    }

    private static bool IsPost(ExperienceOf asked, Employment post, in JudgedCase judged, out string? ladder)
    {
        ladder = null;
        if (post.Rate < asked.MinRate || !JudgedCase.Accepts(asked.Occupations, post.Occupation)) return false;
        if (asked.Sector is not null && !string.Equals(asked.Sector, post.Sector, StringComparison.Ordinal)) return false;
        if (asked.Ladder is null && asked.InCategory is null) return true;
        ladder = judged.Country.LadderOf(post.Occupation);
        return asked.Ladder is null || string.Equals(asked.Ladder, ladder, StringComparison.Ordinal);
    }

    /// <summary>
    /// The days on which the category was the one in force on the ladder: of several the highest is. A category whose start is
    /// not known gives no days for certain, and takes them away from lower ones.
    /// </summary>
    private static Days InCategory(string value, string ladder, in JudgedCase judged, bool unknownCounts, ref bool hasUnknown)
    {
        var rank = judged.Country.RankOfCategory(value);
        var isNone = string.Equals(value, NoCategory, StringComparison.Ordinal);
        var (held, higher) = (isNone ? Days.Always : Days.None, Days.None);
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is not { SupersededAt: null, Body: Category category }
                || !string.Equals(ladder, judged.Country.LadderOf(category.Occupation), StringComparison.Ordinal)) continue;
            var factRank = judged.Country.RankOfCategory(category.Value);
            if (factRank < rank) continue;
            if (fact.From is null) hasUnknown = true;
            var span = JudgedCase.SpanOf(fact);
            if (factRank > rank || isNone)
            {
                if (fact.From is not null || !unknownCounts) higher = higher.Or(span);
            }
            else if (fact.From is not null || unknownCounts)
            {
                held = held.Or(span);
            }
        }
        return higher.IsEmpty ? held : held.And(higher.Not());
    }

    private static void NameCategories(string value, string ladder, Days days, in JudgedCase judged, ref Evidence evidence)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is { SupersededAt: null, Body: Category category, From: { } from } && from.DayNumber < judged.Day
                && string.Equals(category.Value, value, StringComparison.Ordinal)
                && string.Equals(ladder, judged.Country.LadderOf(category.Occupation), StringComparison.Ordinal)
                && !days.And(Days.Of(JudgedCase.SpanOf(fact))).IsEmpty)
                evidence.Counts(fact.Id);
        }
    }

    private static void NameUnknown(ExperienceOf asked, in JudgedCase judged, ref Evidence evidence)
    {
        for (var i = 0; i < judged.Count; i++)
        {
            var fact = judged[i];
            if (fact is not { SupersededAt: null, From: null }) continue;
            var matters = fact.Body switch
            {
                Employment post => IsPost(asked, post, judged, out _),
                Category category => asked.InCategory is not null && judged.Country.LadderOf(category.Occupation) is { } ladder
                    && (asked.Ladder is null || string.Equals(asked.Ladder, ladder, StringComparison.Ordinal)),
                _ => false,
            };
            if (matters) evidence.Unclear(fact.Id, UnclearPart.Start);
        }
    }
}
