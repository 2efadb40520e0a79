using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;

namespace Meirim.Web.Records.WhatIf;

/// <summary>One step judged twice on the same day: on the record as it stands and as it is supposed.</summary>
public sealed record ComparedStep(RequirementSet Set, Verdict Before, Verdict After)
{
    public bool IsOtherwise => Before.Outcome != After.Outcome || Before.EarliestDay != After.EarliestDay || !Lacks(Before).SetEquals(Lacks(After));

    /// <summary>Every step that either record brings into view, and the duties of the posts; those that change first.</summary>
    public static IReadOnlyList<ComparedStep> Of(Record now, Record supposed, DateOnly on, CountryData country) =>
    [
        .. Sets(now, on, country).Concat(Sets(supposed, on, country)).DistinctBy(s => s.Id, StringComparer.Ordinal)
            .Select(s => new ComparedStep(s, Judge.Assess(s, now, on, country), Judge.Assess(s, supposed, on, country)))
            .OrderByDescending(c => c.IsOtherwise).ThenByDescending(c => c.Set.Purpose == RequirementPurpose.Category)
            .ThenByDescending(c => c.After.Outcome).ThenBy(c => c.After.EarliestDay ?? DateOnly.MaxValue),
    ];

    private static IEnumerable<RequirementSet> Sets(Record record, DateOnly on, CountryData country)
    {
        var steps = NextSteps.For(record, on, country);
        var duties = steps.Standing.Posts.SelectMany(p => country.RequirementsFor(p.Post.Occupation, on)).Where(s => s.Purpose == RequirementPurpose.Duty);
        return steps.Next.Concat(steps.Open).Concat(steps.Later).Select(s => s.Set).Concat(duties);
    }

    private static HashSet<Missing> Lacks(Verdict verdict) => [.. verdict.All().SelectMany(v => v.Missing)];
}
