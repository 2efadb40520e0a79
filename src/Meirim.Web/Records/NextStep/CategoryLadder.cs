using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Step = Meirim.Standards.Judging.NextStep;

namespace Meirim.Web.Records.NextStep;

/// <summary>The categories of one ladder, lowest first, and where the person stands on it.</summary>
public sealed record CategoryLadder(Ladder Ladder, IReadOnlyList<LadderRung> Rungs)
{
    /// <summary>The ladders of the person's present posts.</summary>
    public static IReadOnlyList<CategoryLadder> For(NextSteps steps, CountryData country) =>
    [
        .. steps.Standing.Posts.Select(p => p.Ladder).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(code => new CategoryLadder(country.Ladders[code], RungsOf(code, steps, country))),
    ];

    private static IReadOnlyList<LadderRung> RungsOf(string ladder, NextSteps steps, CountryData country)
    {
        var held = steps.Standing.OnLadder(ladder);
        var rank = held?.Rank ?? 0;
        var ahead = steps.Next.Concat(steps.Later).Where(s => s.Category is not null && country.LadderOf(s.Occupation) == ladder).ToList();
        return
        [
            .. country.Categories.OrderBy(c => c.Rank)
                .Select(c => new LadderRung(c.Code, State(c.Rank, rank), c.Rank == rank ? held?.Fact : null, ahead.FirstOrDefault(s => s.Category == c.Code))),
        ];
    }

    private static string State(int rung, int rank) => (rung - rank) switch { < 0 => "held", 0 => "now", 1 => "next", _ => "later" };
}

/// <summary>One category of a ladder.</summary>
/// <param name="State"><c>held</c>, <c>now</c>, <c>next</c>, <c>later</c>.</param>
/// <param name="Held">The fact of the category in force; null on all other rungs.</param>
/// <param name="Step">What is asked for it; null for those not above the person.</param>
public sealed record LadderRung(string Category, string State, Fact? Held, Step? Step);
