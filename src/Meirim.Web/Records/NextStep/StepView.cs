using Step = Meirim.Standards.Judging.NextStep;

namespace Meirim.Web.Records.NextStep;

/// <summary>What the page part <c>Step.cshtml</c> shows.</summary>
public sealed record StepView(Step Step, Record Record);
