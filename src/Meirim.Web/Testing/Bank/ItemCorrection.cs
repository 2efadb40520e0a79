namespace Meirim.Web.Testing.Bank;

/// <summary>The answer to a review: another version, or that there is nothing to correct, said with a reason. A review has one. Never edited.</summary>
public sealed class ItemCorrection
{
    public Guid ReviewId { get; init; }

    public Guid ItemId { get; init; }

    /// <summary>Number of the version that was written; null when there was nothing to correct.</summary>
    public int? Number { get; init; }

    public Guid? ById { get; init; }

    public required string ByName { get; init; }

    /// <summary>Why there is nothing to correct; null when a version was written.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }
}
