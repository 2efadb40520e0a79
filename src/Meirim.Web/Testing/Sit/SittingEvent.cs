namespace Meirim.Web.Testing.Sit;

/// <summary>Something that happened while a person sat (R11). Never edited, never deleted.</summary>
public sealed class SittingEvent
{
    public Guid Id { get; init; }

    public Guid AttemptId { get; init; }

    public SittingEventKind Kind { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>What belongs to it: seconds, a number of seconds away, a ground.</summary>
    public string? Detail { get; init; }

    /// <summary>Who did it, when it was not the person themselves.</summary>
    public string? ByName { get; init; }
}
