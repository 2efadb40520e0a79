namespace Meirim.Ledger;

/// <summary>Entries From … Until − 1.</summary>
/// <param name="From">First index, 0 or more.</param>
/// <param name="Until">Index after the last.</param>
public readonly record struct EntryRange(long From, long Until)
{
    /// <summary>Entries in the range.</summary>
    public long Count => Until - From;

    internal static EntryRange One(long index) => new(index, index + 1);
}
