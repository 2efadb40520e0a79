namespace Meirim.Web.Testing.Sit;

/// <summary>
/// One person's sitting of a round: the paper, the clock, the right to write. The end is on the server only:
/// start + allotted time + every compensation (R6). Every change of it is one conditional statement.
/// </summary>
public sealed class Attempt
{
    public Guid Id { get; init; }

    public Guid BookingId { get; init; }

    public Guid RoundId { get; init; }

    public Guid SessionId { get; set; }

    public Guid PersonId { get; init; }

    public required string Language { get; init; }

    /// <summary>Number of the form, and the seed of this person's order in it: drawn before the day, never changed. Together they are the <see cref="Paper"/>.</summary>
    public int Form { get; init; }

    public long Seed { get; init; }

    public AttemptState State { get; set; }

    public int AllottedSeconds { get; init; }

    /// <summary>Sum of the compensations and of the time that it was paused.</summary>
    public int ExtraSeconds { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>Null until it was started. While it is paused it stands still, and moves by the length of the pause afterwards.</summary>
    public DateTimeOffset? EndsAt { get; set; }

    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>Until when what was made before the end may still arrive; null for the usual grace.</summary>
    public DateTimeOffset? GraceUntil { get; set; }

    /// <summary>Number of the session that may write: whoever has a smaller one may only read.</summary>
    public int Fence { get; set; }

    /// <summary>A proctor lets this person sit without the browser that the round asks for.</summary>
    public bool WithoutSeb { get; set; }

    /// <summary>The machine that may go on without the proctor's code; null until the first.</summary>
    public string? Machine { get; set; }

    /// <summary>Keyed hash of the proctor's one-time code for another machine, and until when it holds.</summary>
    public string? CodeHash { get; set; }

    public DateTimeOffset? CodeUntil { get; set; }

    public DateTimeOffset? HandedInAt { get; set; }

    /// <summary>SHA-256 of the sheet, lower-case hexadecimal; null until it was handed in or closed.</summary>
    public string? SheetHash { get; set; }

    /// <summary>Answered questions of the sheet.</summary>
    public int? Answered { get; set; }

    /// <summary>The sheet that the browser held was not that of the database.</summary>
    public bool SheetDiffered { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }
}
