namespace Meirim.Standards.Judging;

/// <summary>Days from <see cref="From"/> up to, not including, <see cref="Until"/>, as day numbers (<see cref="DateOnly.DayNumber"/>).</summary>
internal readonly record struct Span(int From, int Until)
{
    /// <summary>The day number after the last day that <see cref="DateOnly"/> knows: "for ever".</summary>
    public static readonly int End = DateOnly.MaxValue.DayNumber + 1;

    public bool IsEmpty => From >= Until;

    public int Length => Until - From;
}
