namespace Meirim.Web.Workforce.Deadlines;

/// <summary>That an account was told of a deadline at a mark: once each.</summary>
public sealed class DeadlineNotice
{
    public Guid AccountId { get; init; }

    /// <summary>What is due: see <see cref="Deadline.Subject"/>.</summary>
    public required string Subject { get; init; }

    public DateOnly Due { get; init; }

    /// <summary>90, 60 or 30 days before.</summary>
    public int Mark { get; init; }

    public DateTimeOffset At { get; init; }
}
