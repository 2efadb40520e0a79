namespace Meirim.Web.Testing.Rounds;

/// <summary>People who sit a round together: a room with its seats, on a day from an hour.</summary>
public sealed class TestSession
{
    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    /// <summary>Code of the region, town and address with the room.</summary>
    public required string Region { get; init; }

    public required string Place { get; init; }

    public required string Room { get; init; }

    public int Seats { get; init; }

    /// <summary>From this moment on people may begin.</summary>
    public DateTimeOffset StartsAt { get; init; }

    /// <summary>After it nobody may begin.</summary>
    public DateTimeOffset LastStartAt { get; init; }

    /// <summary>How many seats are taken: raised with each booking, so that of two who want the last seat one gets it.</summary>
    public int Booked { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }
}
