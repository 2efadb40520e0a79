namespace Meirim.Web.Records;

/// <summary>What the page part <c>/Records/FactLine.cshtml</c> shows.</summary>
/// <param name="EvidenceAt">Address under which the reader may fetch evidence by its hash, e.g. <c>~/my-record/evidence/</c>; null when they may not.</param>
/// <param name="TendAt">Address of the record's facts for an officer who may supersede them, e.g. <c>~/records/KZ-…/facts/</c>.</param>
public sealed record FactLine(ShownFact Shown, string? EvidenceAt, string? TendAt = null);
