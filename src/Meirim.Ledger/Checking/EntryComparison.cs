namespace Meirim.Ledger;

/// <summary>Compares the entries found with the entries expected, place by place, and says what happened at the first that differs.</summary>
/// <remarks>
/// Constant memory: of the first differing place it keeps the two hashes and the few after them, and watches whether they come up
/// again further on. An expected hash that comes up later was pushed there; a found hash that is expected later was pulled forward.
/// </remarks>
internal sealed class EntryComparison
{
    private const int Witnesses = 16;

    private readonly List<TreeHash> foundAfter = [];
    private readonly List<TreeHash> expectedAfter = [];
    private TreeHash? found;
    private TreeHash? expected;
    private long? comesUpAt;
    private long? belongsAt;
    private bool addedRunHolds = true;
    private bool removedRunHolds = true;

    /// <summary>The first place that differs.</summary>
    internal long? First { get; private set; }

    /// <summary>Feeds one place. Null: there is no entry found, or none expected.</summary>
    internal void Feed(long index, TreeHash? foundHere, TreeHash? expectedHere)
    {
        if (First is { } first)
            Watch(first, index, foundHere, expectedHere);
        else if (foundHere != expectedHere)
            (First, found, expected) = (index, foundHere, expectedHere);
    }

    /// <summary>Writes down what happened, if anything did.</summary>
    internal void Report(FindingList findings, string against)
    {
        if (First is not { } first)
            return;
        var (kind, range, what) = Judge(first);
        findings.Add(kind, $"{what} ({against}).", range);
    }

    private void Watch(long first, long index, TreeHash? foundHere, TreeHash? expectedHere)
    {
        if (comesUpAt is null && expected is not null && foundHere == expected)
            comesUpAt = index;
        else if (comesUpAt is { } pushed && foundHere is { } f && After(index, pushed, expectedAfter) is { } pushedNext)
            addedRunHolds &= f == pushedNext;

        if (belongsAt is null && found is not null && expectedHere == found)
            belongsAt = index;
        else if (belongsAt is { } pulled && expectedHere is { } e && After(index, pulled, foundAfter) is { } pulledNext)
            removedRunHolds &= e == pulledNext;

        // witnesses only from the same bundle: a bundle may have been edited without shifting those after it
        if (index - first > Witnesses || index / TileAddress.FullWidth != first / TileAddress.FullWidth)
            return;
        if (foundHere is { } nextFound && foundAfter.Count == index - first - 1)
            foundAfter.Add(nextFound);
        if (expectedHere is { } nextExpected && expectedAfter.Count == index - first - 1)
            expectedAfter.Add(nextExpected);
    }

    // a bundle with one entry too many is fed an index that the next bundle has again: hence the lower bound
    private static TreeHash? After(long index, long start, List<TreeHash> kept)
        => index > start && index - start <= kept.Count ? kept[(int)(index - start) - 1] : null;

    private (LedgerFindingKind, EntryRange, string) Judge(long first)
    {
        if (found is null)
            return (LedgerFindingKind.EntryRemoved, EntryRange.One(first), $"Entry {first} is gone");
        if (expected is null)
            return (LedgerFindingKind.EntryAdded, EntryRange.One(first), $"Entry {first} was never logged");
        return (belongsAt, comesUpAt) switch
        {
            ({ } there, { } here) when there == here
                => (LedgerFindingKind.EntryMoved, EntryRange.One(first), $"Entries {first} and {there} have changed places"),
            ({ } there, { } here)
                => (LedgerFindingKind.EntryMoved, EntryRange.One(first), $"Entry {first} now stands at {here}, and entry {there} at {first}"),
            ({ } there, null) when removedRunHolds
                => (LedgerFindingKind.EntryRemoved, new EntryRange(first, there), there == first + 1
                    ? $"Entry {first} was removed and those after it moved up"
                    : $"Entries {first} to {there - 1} were removed and those after them moved up"),
            (null, { } here) when addedRunHolds
                => (LedgerFindingKind.EntryAdded, new EntryRange(first, here), here == first + 1
                    ? $"An entry that was never logged stands at {first}, and those after it moved down"
                    : $"Entries that were never logged stand at {first} to {here - 1}, and those after them moved down"),
            ({ } there, null)
                => (LedgerFindingKind.EntryChanged, EntryRange.One(first), $"Entry {first} was replaced by a copy of entry {there}"),
            _ => (LedgerFindingKind.EntryChanged, EntryRange.One(first), $"Entry {first} is not the one that was logged"),
        };
    }
}
