namespace Meirim.Qti.Items;

/// <summary>The variables that rules name, which must be declared.</summary>
internal static class ProcessingNames
{
    public static QtiProblem? Problem(Item item, RuleProcessing processing)
    {
        var responses = item.Responses.Select(r => r.Identifier).ToHashSet(StringComparer.Ordinal);
        var outcomes = item.Outcomes.Select(o => o.Identifier).ToHashSet(StringComparer.Ordinal);
        return In(processing.Rules);

        QtiProblem? In(IReadOnlyList<Rule> rules) => rules.Select(r => r switch
        {
            SetOutcome set => outcomes.Contains(set.Outcome) ? Of(set.Value) : QtiProblems.NoOutcome(set.Outcome),
            ResponseCondition condition => condition.Branches.Select(b => Of(b.Test) ?? In(b.Then)).FirstOrDefault(p => p is not null) ?? In(condition.Else),
            _ => null,
        }).FirstOrDefault(p => p is not null);

        QtiProblem? Of(Expression expression) => expression switch
        {
            Variable v => responses.Contains(v.Identifier) || outcomes.Contains(v.Identifier) ? null : QtiProblems.NotDeclared(v.Identifier),
            Correct c => responses.Contains(c.Identifier) ? null : QtiProblems.NotDeclared(c.Identifier),
            MapResponse m => responses.Contains(m.Identifier) ? null : QtiProblems.NotDeclared(m.Identifier),
            MapResponsePoint m => responses.Contains(m.Identifier) ? null : QtiProblems.NotDeclared(m.Identifier),
            Operation o => o.Operands.Select(Of).FirstOrDefault(p => p is not null),
            _ => null,
        };
    }
}
