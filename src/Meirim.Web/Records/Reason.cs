using Meirim.Standards.Judging;

namespace Meirim.Web.Records;

/// <summary>What the page part <c>/Records/Verdict.cshtml</c> shows: a verdict with the facts that decided it.</summary>
/// <param name="Facts">Every fact of the record judged, by identity.</param>
/// <param name="FactsAt">Address of the page on which the facts stand, e.g. <c>~/my-record</c>; null for none.</param>
public sealed record Reason(Verdict Verdict, IReadOnlyDictionary<Guid, Fact> Facts, string? FactsAt)
{
    public Reason(Verdict verdict, Record record, string? factsAt) : this(verdict, record.Facts.ToDictionary(f => f.Id), factsAt) { }

    public Reason Of(Verdict part) => this with { Verdict = part };

    /// <summary>The facts that decided, those that the record holds.</summary>
    public IEnumerable<Fact> Deciding => Verdict.Facts.Where(Facts.ContainsKey).Select(f => Facts[f]);
}
