using Meirim.Qti.Items;

namespace Meirim.Qti.Reporting;

/// <summary>The results of one person in one test (QTI results reporting 3.0).</summary>
/// <param name="SourcedId">Who: an identifier of ours, never a national one.</param>
/// <param name="Test">Null when only items are reported.</param>
public sealed record AssessmentResult(string SourcedId, TestResult? Test, IReadOnlyList<ItemResult> Items)
{
    /// <summary>Identifiers of the sitting at other systems, by the system's address.</summary>
    public IReadOnlyList<SessionIdentifier> Sessions { get; init; } = [];
}

public sealed record SessionIdentifier(string Source, string Identifier);

/// <param name="At">When the result was made.</param>
public sealed record TestResult(string Identifier, DateTimeOffset At, IReadOnlyList<ReportedOutcome> Outcomes);

/// <param name="Position">Place in the test from 1; null when it is not told.</param>
public sealed record ItemResult(string Identifier, DateTimeOffset At, int? Position, SessionStatus Status, IReadOnlyList<ReportedResponse> Responses, IReadOnlyList<ReportedOutcome> Outcomes);

/// <param name="Correct">The key; empty when it is not told.</param>
/// <param name="Values">What was answered; empty for no answer.</param>
public sealed record ReportedResponse(string Identifier, Cardinality Cardinality, BaseType BaseType, IReadOnlyList<string> Correct, IReadOnlyList<string> Values);

public sealed record ReportedOutcome(string Identifier, Cardinality Cardinality, BaseType BaseType, IReadOnlyList<string> Values)
{
    public double? Maximum { get; init; }

    public double? Minimum { get; init; }
}

/// <summary>How far an item was answered.</summary>
public enum SessionStatus
{
    /// <summary>Scored.</summary>
    Final,
    Initial,
    PendingSubmission,

    /// <summary>Handed in and waiting, as an essay for its reader.</summary>
    PendingResponseProcessing,
}
