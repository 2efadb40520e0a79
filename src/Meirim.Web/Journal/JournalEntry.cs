using Meirim.Web.Accounts;

namespace Meirim.Web.Journal;

/// <summary>
/// An act as the register keeps it. <see cref="Leaf"/> is what the ledger publishes: kind, moment, right, and salted
/// commitments to everything else, so that a person can be erased and the ledger still verifies.
/// </summary>
public sealed class JournalEntry
{
    public Guid Id { get; init; }

    public ActKind Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public Role Right { get; init; }

    public string? Reason { get; set; }

    /// <summary>The person whom the act concerns.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>What the act touched: one line an item, <c>kind id</c>, in the order of the leaf's commitments.</summary>
    public required string Items { get; init; }

    /// <summary>Opens the leaf's commitment to actor and reason; gone after an erasure.</summary>
    public byte[]? Salt { get; set; }

    public required byte[] Leaf { get; init; }

    /// <summary>Place in the ledger, from 0; null until the sequencer has put it there.</summary>
    public long? LedgerIndex { get; set; }

    /// <summary>The items, in the order of the leaf's commitments.</summary>
    public IReadOnlyList<(string Kind, Guid Id)> ItemLines() =>
        [.. Items.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (line[..line.IndexOf(' ', StringComparison.Ordinal)], Guid.Parse(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..])))];
}
