using Meirim.Standards.Country;
using Meirim.Standards.Records;

namespace Meirim.Standards.Judging;

/// <summary>What is judged: the facts, the day, the country.</summary>
internal readonly struct JudgedCase(Record record, DateOnly on, CountryData country)
{
    private readonly IReadOnlyList<Fact> _facts = record.Facts;

    public CountryData Country { get; } = country;

    public DateOnly On { get; } = on;

    public int Day { get; } = on.DayNumber;

    public int Count => _facts.Count;

    public Fact this[int index] => _facts[index];

    /// <summary>The days of a fact; from the beginning of time when its start is not known.</summary>
    public static Span SpanOf(Fact fact) => new(fact.From?.DayNumber ?? 0, fact.Until?.DayNumber ?? Span.End);

    /// <summary>True when the list is empty, which does not restrict, or holds the code.</summary>
    public static bool Accepts(EquatableList<string> codes, string code)
    {
        if (codes.Count == 0) return true;
        foreach (var c in codes.AsSpan())
            if (string.Equals(c, code, StringComparison.Ordinal)) return true;
        return false;
    }
}
