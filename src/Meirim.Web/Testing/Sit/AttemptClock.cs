using System.Linq.Expressions;

namespace Meirim.Web.Testing.Sit;

/// <summary>What decides whether a change is taken: read from the attempt's row within the transaction that writes the change.</summary>
public sealed record AttemptClock(AttemptState State, int Fence, DateTimeOffset? StartedAt, DateTimeOffset? EndsAt, DateTimeOffset? PausedAt, DateTimeOffset? GraceUntil)
{
    /// <summary>What was made in time may arrive this much later (R2).</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(120);

    /// <summary>A browser's idea of the server's clock may be this far ahead.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(5);

    /// <summary>Sheets for which nothing can arrive any more. One that is paused is not over, however long the pause.</summary>
    public static Expression<Func<Attempt, bool>> IsOver(DateTimeOffset now)
    {
        var before = now - Grace;
        return a => a.PausedAt == null && a.EndsAt < before && (a.GraceUntil == null || a.GraceUntil < now);
    }

    /// <summary>Why nothing of this session is taken; null when it may write.</summary>
    public Problem? Refuses(int fence, DateTimeOffset now) =>
        fence < Fence ? SittingProblems.TakenOver
        : State is AttemptState.HandedIn ? SittingProblems.HandedIn
        : State is AttemptState.Closed ? SittingProblems.Closed
        : StartedAt is null ? SittingProblems.NotStarted
        : now > LastReceipt ? SittingProblems.TimeOver
        : null;

    /// <summary>Why this change is not taken though the session may write.</summary>
    public Problem? Refuses(DateTimeOffset madeAt) =>
        PausedAt is { } paused && madeAt > paused + Ahead ? SittingProblems.IsPaused
        : EndsAt is { } end && madeAt > end ? SittingProblems.MadeTooLate
        : null;

    /// <summary>The moment of a change by our clock: a browser that believes it is in the future is not believed.</summary>
    public static DateTimeOffset Made(DateTimeOffset said, DateTimeOffset now) => said > now + Ahead ? now : said;

    private DateTimeOffset LastReceipt => PausedAt is null && EndsAt is { } end ? GraceUntil is { } longer && longer > end + Grace ? longer : end + Grace : DateTimeOffset.MaxValue;
}
