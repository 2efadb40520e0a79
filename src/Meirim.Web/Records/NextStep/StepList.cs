using Step = Meirim.Standards.Judging.NextStep;

namespace Meirim.Web.Records.NextStep;

/// <summary>Steps under one heading, each folded.</summary>
/// <param name="Id">Anchor of the heading; its text is <c>next.ID</c>.</param>
public sealed record StepList(string Id, IReadOnlyList<Step> Steps, Record Record);
