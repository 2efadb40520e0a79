using Meirim.Standards.Country;
using Meirim.Standards.Records;

namespace Meirim.Standards.Judging;

/// <summary>Where a person stands on a day: the posts they are in and the categories in force.</summary>
/// <param name="Posts">Posts of the day, longest held first; those of unknown start last.</param>
/// <param name="Categories">One category a ladder: of several in force the highest. None in force: no entry.</param>
public sealed record Standing(EquatableList<CurrentPost> Posts, EquatableList<HeldCategory> Categories)
{
    /// <summary>The standing on the day. Superseded facts are not looked at.</summary>
    public static Standing Of(Record record, DateOnly on, CountryData country)
    {
        var posts = new List<CurrentPost>();
        var held = new Dictionary<string, HeldCategory>(StringComparer.Ordinal);
        foreach (var fact in record.Facts)
        {
            if (fact.SupersededAt is not null || fact.IsTrueOn(on) is false) continue;
            if (fact.Body is Employment post) posts.Add(new CurrentPost(fact, post, country.LadderOf(post.Occupation)));
            // a category of unknown start may not be in force yet: it is not stated
            if (fact is not { From: not null, Body: Category category } || country.LadderOf(category.Occupation) is not { } ladder) continue;
            var one = new HeldCategory(fact, category, ladder, country.RankOfCategory(category.Value));
            if (!held.TryGetValue(ladder, out var other) || IsAbove(one, other)) held[ladder] = one;
        }
        return new Standing(
            [.. posts.OrderBy(p => p.Fact.From ?? DateOnly.MaxValue).ThenBy(p => p.Fact.Id)],
            [.. held.Values.OrderBy(h => h.Ladder, StringComparer.Ordinal)]);
    }

    /// <summary>The category in force on the ladder; null when none is.</summary>
    public HeldCategory? OnLadder(string ladder) =>
        Categories.FirstOrDefault(c => string.Equals(c.Ladder, ladder, StringComparison.Ordinal));

    private static bool IsAbove(HeldCategory one, HeldCategory other) =>
        one.Rank > other.Rank || (one.Rank == other.Rank && one.Fact.Id.CompareTo(other.Fact.Id) < 0);
}

/// <summary>A post of the day.</summary>
/// <param name="Ladder">Code of the ladder of the occupation; null when it has none.</param>
public sealed record CurrentPost(Fact Fact, Employment Post, string? Ladder)
{
    /// <summary>False when no document tells since when.</summary>
    public bool IsCertain => Fact.From is not null;
}

/// <summary>A category in force.</summary>
public sealed record HeldCategory(Fact Fact, Category Category, string Ladder, int Rank);
