using Meirim.Standards.Country;
using Meirim.Standards.Records;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Judging;

/// <summary>What a person can become: every category and occupation above where they stand, judged.</summary>
/// <param name="Next">The next category on each ladder that the person is on.</param>
/// <param name="Open">Other occupations that they may enter today, highest level first.</param>
/// <param name="Later">Further categories and other occupations that are not met or not known, nearest first.</param>
public sealed record NextSteps(
    Standing Standing, EquatableList<NextStep> Next, EquatableList<NextStep> Open, EquatableList<NextStep> Later)
{
    /// <summary>
    /// The steps on a day. Left out: occupations of present posts, occupations whose level ends below the highest present
    /// one, categories that are held or lie below the one held, and categories of occupations the person is not in.
    /// </summary>
    public static NextSteps For(Record record, DateOnly on, CountryData country)
    {
        var standing = Standing.Of(record, on, country);
        var cards = standing.Posts.Select(p => country.Occupations.Find(p.Post.Occupation)).OfType<Occupation>()
            .Select(o => o.Card).Distinct(StringComparer.Ordinal).ToList();
        var level = cards.Select(c => country.Occupations[c].LevelFrom).DefaultIfEmpty(0).Max();
        var (next, open, later) = (new List<NextStep>(), new List<NextStep>(), new List<NextStep>());

        foreach (var set in country.Requirements)
        {
            if (!set.IsInForce(on) || set.Purpose == RequirementPurpose.Duty) continue;
            var isMine = cards.Contains(set.Occupation);
            if (set.Category is null)
            {
                if (isMine || country.Occupations[set.Occupation].LevelTo < level) continue;
                var step = NextStep.Of(set, record, on, country);
                (step.Verdict.IsMet ? open : later).Add(step);
            }
            else if (isMine && RankAbove(set, standing, country) is { } above)
            {
                (above == 1 ? next : later).Add(NextStep.Of(set, record, on, country));
            }
        }
        return new NextSteps(standing,
            [.. next.OrderBy(s => s.Distance)],
            [.. open.OrderByDescending(s => country.Occupations[s.Occupation].LevelTo)],
            [.. later.OrderBy(s => s.Distance)]);
    }

    /// <summary>How many ranks the category lies above the one held; null when it is held or lies below.</summary>
    private static int? RankAbove(RequirementSet set, Standing standing, CountryData country)
    {
        var ladder = country.LadderOf(set.Occupation);
        var held = ladder is null ? 0 : standing.OnLadder(ladder)?.Rank ?? 0;
        var above = country.RankOfCategory(set.Category!) - held;
        return above > 0 ? above : null;
    }
}

/// <summary>One step, judged.</summary>
public sealed record NextStep(RequirementSet Set, Verdict Verdict, Distance Distance)
{
    public string Occupation => Set.Occupation;

    /// <summary>Code of the category; null for entry to the occupation.</summary>
    public string? Category => Set.Category;

    internal static NextStep Of(RequirementSet set, Record record, DateOnly on, CountryData country)
    {
        var verdict = Judge.Assess(set, record, on, country);
        return new NextStep(set, verdict, Distance.Of(verdict));
    }
}
