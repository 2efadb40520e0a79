using Meirim.Web.Records.RequestCorrection;

namespace Meirim.Web.Records.AnswerCorrection;

/// <summary>A line of the registrar's queue.</summary>
public sealed record QueuedCorrection(Guid Id, string Number, string Name, CorrectionSource Source, CorrectionState State, string Words, DateTimeOffset AskedAt, DateTimeOffset? AnsweredAt, bool HasEvidence);
