namespace Meirim.Web.Register.Search;

/// <summary>
/// The one row that tells how far the public register has come: who writes an entry raises it in the same transaction, and
/// writers wait for each other at it. Who has read up to a revision has seen everything up to it.
/// </summary>
public sealed class RegisterMark
{
    public const int Only = 1;

    public int Id { get; init; } = Only;

    public long Revision { get; set; }

    /// <summary>Raised when all entries are made anew.</summary>
    public int Generation { get; set; }
}

/// <summary>A person whose entry is gone, with the revision at which it went.</summary>
public sealed class RemovedEntry
{
    public Guid PersonId { get; init; }

    public long Revision { get; set; }
}
