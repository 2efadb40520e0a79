namespace Meirim.Web.Records.MergePeople;

/// <summary>The rows of a person who was merged into another, and the time over which the other's record knows them.</summary>
/// <param name="Since">The moment of the merge; in a chain the latest.</param>
/// <param name="Until">The moment at which it was taken back, in a chain the earliest; null while it stands.</param>
internal sealed record MergedPart(Person Person, IReadOnlyList<RecordedName> Names, IReadOnlyList<StoredFact> Facts, DateTimeOffset Since, DateTimeOffset? Until)
{
    public bool Stands => Until is null;

    /// <summary>The fact as the kept record knows it: not before the merge, and no longer once it is undone. Null when it never knew it.</summary>
    public Fact? Known(Fact fact)
    {
        var recorded = fact.RecordedAt > Since ? fact.RecordedAt : Since;
        var superseded = Earlier(fact.SupersededAt, Until);
        return superseded <= recorded ? null : fact with { RecordedAt = recorded, SupersededAt = superseded };
    }

    /// <summary>True when the kept record knew the name at the moment.</summary>
    public bool Knew(DateTimeOffset moment) => Since <= moment && (Until is null || Until > moment);

    public static DateTimeOffset? Earlier(DateTimeOffset? a, DateTimeOffset? b) => a is null ? b : b is null || a < b ? a : b;
}
