namespace Meirim.Web.Testing.MyTests.ViewResult;

/// <summary>One below the mark asks for the seminar, the resit, or both. Whoever plans the next round reads how many do.</summary>
public sealed class ResitWish
{
    public Guid AttemptId { get; init; }

    public Guid RoundId { get; init; }

    public bool Seminar { get; set; }

    public bool Resit { get; set; }

    public DateTimeOffset At { get; set; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }
}
