namespace Meirim.Web.Testing.Sit;

/// <summary>One browser's request within a batch, and what became of it.</summary>
internal sealed class PendingSave(Guid attempt, int fence, IReadOnlyList<Answer> changes, IReadOnlyList<SittingEvent> events, Presence? presence)
{
    public Guid Attempt => attempt;

    public int Fence => fence;

    public IReadOnlyList<Answer> Changes => changes;

    public IReadOnlyList<SittingEvent> Events => events;

    public Presence? Presence => presence;

    public TaskCompletionSource<SaveOutcome> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>What became of a request, known once the batch was committed.</summary>
/// <param name="Problem">Why nothing of it was taken; null when it was looked at change by change.</param>
public sealed record SaveOutcome(Problem? Problem, AttemptClock? Clock, IReadOnlyList<Answer> Saved, IReadOnlyList<(Answer Change, Problem Problem)> Refused)
{
    public static SaveOutcome Refuse(Problem problem, AttemptClock? clock = null) => new(problem, clock, [], []);
}

/// <summary>How a batch is read and written in one transaction; one class for each database.</summary>
internal interface IAnswerLog : IAsyncDisposable
{
    /// <summary>The clocks of these attempts, held so that none can be handed in or closed before the transaction ends.</summary>
    Task<Dictionary<Guid, AttemptClock>> Begin(IReadOnlyCollection<Guid> attempts, CancellationToken cancel);

    /// <summary>Writes and commits; when it returns, it is on the disk. A change or event that is there already is left as it is.</summary>
    Task Commit(IReadOnlyList<Answer> answers, IReadOnlyList<SittingEvent> events, IReadOnlyList<Presence> presences, CancellationToken cancel);
}
