namespace Meirim.Web.Records;

/// <summary>Someone in the register. What is true of them are facts; this is who they are.</summary>
public sealed class Person
{
    public Guid Id { get; init; }

    /// <summary>Register number with check character, e.g. <c>KZ-0004211-7</c>. Public.</summary>
    public required string Number { get; init; }

    public string? IdentifierScheme { get; set; }

    /// <summary>National identifier, encrypted; null after erasure.</summary>
    public byte[]? IdentifierCipher { get; set; }

    /// <summary>Keyed hash of the national identifier: how a duplicate is found. Unique.</summary>
    public byte[]? IdentifierHash { get; set; }

    public DateOnly? Born { get; set; }

    public DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Counts the acts on this record; a stale write is refused.</summary>
    public int Version { get; set; }

    public DateTimeOffset? ErasedAt { get; set; }

    /// <summary>The person whose number stands for this one too, since both were found to be one; null for most.</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>True when no public entry is made of this number.</summary>
    public bool HasNoEntry => ErasedAt is not null || MergedInto is not null;

    /// <summary>Opens the commitments that the ledger holds of this person; null after erasure.</summary>
    public byte[]? Salt { get; set; }

    /// <summary>Day on which the employer or the person last said that the entry is right.</summary>
    public DateOnly? ConfirmedOn { get; set; }

    /// <summary>Who confirmed it, e.g. the organisation's name.</summary>
    public string? ConfirmedBy { get; set; }
}
