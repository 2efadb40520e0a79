namespace Meirim.Web.Records.FindDuplicates;

/// <summary>Two records that may be one person, with what speaks for it and what was decided.</summary>
public sealed class DuplicatePair
{
    /// <summary>The one with the lower register number.</summary>
    public Guid FirstId { get; init; }

    public Guid SecondId { get; init; }

    /// <summary>0 to 100. A guide for the order of work, not a probability.</summary>
    public int Score { get; set; }

    /// <summary>Codes of what was compared, one a line; see <see cref="PairReasons"/>.</summary>
    public required string Reasons { get; set; }

    public DuplicateState State { get; set; }

    public DateTimeOffset FoundAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedByName { get; set; }

    /// <summary>Why it was so decided.</summary>
    public string? Why { get; set; }

    /// <summary>Names and birth dates of both as they were compared: while they stay, the decision stays.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>Two registrars decide at once: the second is told.</summary>
    public int Version { get; set; }

    /// <summary>Notes what was decided, by whom and why.</summary>
    public void Decide(DuplicateState state, string by, DateTimeOffset at, string why)
    {
        (State, DecidedByName, DecidedAt, Why) = (state, by, at, why);
        Version++;
    }
}
