using Meirim.Web.Records;
using Meirim.Web.Standards;
using Meirim.Web.Ui;

namespace Meirim.Web.Workforce.Deadlines;

/// <summary>A deadline in words, in the language of the request.</summary>
public sealed class DeadlineWords(FactWords facts, VerdictWords verdicts, Texts texts)
{
    /// <summary>What ends or is to be done.</summary>
    public string What(Deadline deadline) => deadline switch
    {
        { Verdict: { } verdict } => verdicts.Title(verdict.Requirement),
        { Licence: { } licence } => texts["licence.number", licence.Number],
        { Fact: { } fact } => facts.Title(fact.Body),
        _ => throw new InvalidOperationException($"Nothing is due in {deadline.Subject}."),
    };

    /// <summary>What is missing of a duty.</summary>
    public IReadOnlyList<string> Missing(Deadline deadline) => deadline.Verdict is { } verdict ? verdicts.Missing(verdict) : [];

    /// <summary>The clause that asks it; null for what ends by its own document.</summary>
    public string? Clause(Deadline deadline) => deadline.Verdict is { } verdict ? verdicts.Clause(verdict.Clause) : null;

    /// <summary>How far it is: days left, today, days past.</summary>
    public string Left(Deadline deadline, DateOnly today) => (deadline.HasDay, deadline.DaysLeft(today)) switch
    {
        (false, _) => texts["deadlines.now"],
        (_, 0) => texts["deadlines.today"],
        (_, < 0 and var past) => texts["deadlines.past-days", -past],
        (_, var left) => texts["deadlines.left", left],
    };
}
