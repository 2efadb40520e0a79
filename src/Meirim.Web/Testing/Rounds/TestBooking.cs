namespace Meirim.Web.Testing.Rounds;

/// <summary>A person's place in a session. One person has one place in a round.</summary>
public sealed class TestBooking
{
    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    public Guid SessionId { get; set; }

    public Guid PersonId { get; init; }

    /// <summary>Language of the test, chosen at booking.</summary>
    public required string Language { get; set; }

    /// <summary>Extra time in hundredths of the time for all; 0 for most.</summary>
    public int ExtraPercent { get; set; }

    /// <summary>Why there is extra time.</summary>
    public string? ExtraGround { get; set; }

    public DateTimeOffset? CancelledAt { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }
}
