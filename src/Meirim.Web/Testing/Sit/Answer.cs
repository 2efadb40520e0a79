namespace Meirim.Web.Testing.Sit;

/// <summary>One change of an answer (R1). Never edited, never deleted; of a question the highest sequence counts.</summary>
public sealed class Answer
{
    public Guid AttemptId { get; init; }

    /// <summary>Number of the question in the paper, from 1.</summary>
    public int Question { get; init; }

    /// <summary>Number of the change in the attempt, given by the browser, rising.</summary>
    public int Sequence { get; init; }

    /// <summary>JSON: values by response identifier, e.g. <c>{"RESPONSE":["A"]}</c>; null when the answer was taken back.</summary>
    public string? Response { get; init; }

    /// <summary>The person wants to come back to it.</summary>
    public bool Marked { get; init; }

    /// <summary>When it was made, by the clock that the browser had set by the server's.</summary>
    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset At { get; init; }
}
