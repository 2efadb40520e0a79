namespace Meirim.Standards.Judging;

/// <summary>How far a step is: first the things that somebody must do or bring, then the days that pass by themselves.</summary>
/// <param name="Things">Leaves of the tree that time alone will not meet, along the nearest way through it.</param>
/// <param name="Days">Days until the rest is met by time alone.</param>
public readonly record struct Distance(int Things, int Days) : IComparable<Distance>
{
    /// <summary>The distance of a judged requirement: an "all of" adds the things up, an "any of" takes its nearest part.</summary>
    public static Distance Of(Verdict verdict)
    {
        if (verdict.EarliestDay is { } day) return new Distance(0, day.DayNumber - verdict.On.DayNumber);
        if (verdict.Parts.Count == 0) return new Distance(1, 0);
        var parts = verdict.Parts.Select(Of);
        if (verdict.Requirement is Requirements.AnyOf) return parts.Min();
        var sum = parts.Aggregate(default(Distance), (a, b) => new Distance(a.Things + b.Things, Math.Max(a.Days, b.Days)));
        // every part is met some day, but never all on one day: something must be renewed
        return sum.Things > 0 ? sum : sum with { Things = 1 };
    }

    public int CompareTo(Distance other) => (Things, Days).CompareTo((other.Things, other.Days));

    public static bool operator <(Distance left, Distance right) => left.CompareTo(right) < 0;

    public static bool operator >(Distance left, Distance right) => left.CompareTo(right) > 0;

    public static bool operator <=(Distance left, Distance right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Distance left, Distance right) => left.CompareTo(right) >= 0;
}
