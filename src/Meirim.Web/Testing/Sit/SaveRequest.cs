namespace Meirim.Web.Testing.Sit;

/// <summary>What a sitting person's browser sends: changes that nobody acknowledged yet, and a word about itself. With no changes it is a sign of life.</summary>
/// <param name="Now">The browser's idea of the server's clock when it was sent, milliseconds since 1970.</param>
/// <param name="Drift">How far the machine's own clock is off, milliseconds.</param>
public sealed record SaveRequest(IReadOnlyList<SentChange> Answers, long Now, int Question = 0, int Unsaved = 0, int Answered = 0, long Drift = 0, IReadOnlyList<SentEvent>? Events = null)
{
    public const int MostChanges = 400, MostEvents = 50, LongestResponse = 8_000;
}

/// <param name="Q">Number of the question.</param>
/// <param name="S">Sequence of the change.</param>
/// <param name="At">When it was made, milliseconds since 1970 by the server-anchored clock.</param>
/// <param name="R">Values by response identifier; null when the answer was taken back.</param>
/// <param name="M">Marked to come back to.</param>
public sealed record SentChange(int Q, int S, long At, IReadOnlyDictionary<string, IReadOnlyList<string>>? R = null, bool M = false);

/// <param name="K"><c>left</c> or <c>back</c>.</param>
/// <param name="Id">Given by the browser: the same event sent twice is one.</param>
public sealed record SentEvent(Guid Id, string K, long At);

/// <summary>What is answered: which changes lie on the disk, which never will, and the clock.</summary>
public sealed record SaveReply(long Now, long? EndsAt, long? PausedAt, AttemptState State, IReadOnlyList<ChangeKey> Saved, IReadOnlyList<RefusedChange> Refused);

public sealed record ChangeKey(int Q, int S);

public sealed record RefusedChange(int Q, int S, string Code);
