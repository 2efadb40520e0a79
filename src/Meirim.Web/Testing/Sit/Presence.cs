namespace Meirim.Web.Testing.Sit;

/// <summary>When a sitting person's browser was last heard, and what it said of itself. For the proctor's desk; decides nothing.</summary>
public sealed class Presence
{
    public Guid AttemptId { get; init; }

    public DateTimeOffset SeenAt { get; set; }

    /// <summary>Number of the question on the screen.</summary>
    public int Question { get; set; }

    /// <summary>Changes that the browser holds and nobody acknowledged.</summary>
    public int Unsaved { get; set; }

    /// <summary>How far the machine's clock is off, in milliseconds.</summary>
    public long DriftMs { get; set; }

    /// <summary>Questions answered so far.</summary>
    public int Answered { get; set; }
}
