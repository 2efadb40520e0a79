using Meirim.Qti.Items;

namespace Meirim.Qti.Processing;

/// <summary>One run of an item's processing. NULL goes through operators as QTI says; a value of the wrong kind is NULL and never an error.</summary>
internal sealed class Evaluation(Item item, IReadOnlyDictionary<string, QtiValue> answers, string? language)
{
    private readonly Dictionary<string, QtiValue> _outcomes = item.Outcomes.DistinctBy(o => o.Identifier).ToDictionary(o => o.Identifier, Initial, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, QtiValue> Run()
    {
        switch (item.Processing)
        {
            case TemplateProcessing { Template: StandardTemplate.MatchCorrect }:
                Set(OutcomeDeclaration.Score.Identifier, QtiValue.Of(Answer("RESPONSE").Matches(Right("RESPONSE")) == true ? 1.0 : 0.0));
                break;
            case TemplateProcessing { Template: StandardTemplate.MapResponse }:
                Set(OutcomeDeclaration.Score.Identifier, Of(new MapResponse("RESPONSE")));
                break;
            case TemplateProcessing { Template: StandardTemplate.MapResponsePoint }:
                Set(OutcomeDeclaration.Score.Identifier, Of(new MapResponsePoint("RESPONSE")));
                break;
            case RuleProcessing processing:
                Run(processing.Rules);
                break;
        }
        return _outcomes;
    }

    private static QtiValue Initial(OutcomeDeclaration outcome)
    {
        var values = outcome.Default.Select(d => Scalar.TryParse(outcome.BaseType, d, out var value) ? value : default).Where(v => v.Text is not null).ToList();
        if (values.Count == 0 && outcome is { Cardinality: Cardinality.Single, BaseType: BaseType.Float or BaseType.Integer }) values.Add(new Scalar(outcome.BaseType, "0"));
        return QtiValue.Of(outcome.Cardinality, values);
    }

    private void Run(IReadOnlyList<Rule> rules)
    {
        foreach (var rule in rules)
            if (rule is SetOutcome set) Set(set.Outcome, Of(set.Value));
            else if (rule is ResponseCondition condition)
                Run(condition.Branches.FirstOrDefault(b => Of(b.Test).Truth == true)?.Then ?? condition.Else);
    }

    /// <summary>A value of another kind than declared is NULL; a whole number fits both kinds of numbers.</summary>
    private void Set(string identifier, QtiValue value)
    {
        if (item.Outcomes.FirstOrDefault(o => o.Identifier == identifier) is not { } outcome) return;
        var fitting = value.Values.Where(v => v.Type == outcome.BaseType || (v.IsNumber && (outcome.BaseType == BaseType.Float || (outcome.BaseType == BaseType.Integer && double.IsInteger(v.X)))))
            .Select(v => v.IsNumber ? Scalar.Of(v.X) with { Type = outcome.BaseType } : v).ToList();
        bool fits = fitting.Count == value.Values.Count && (value.Cardinality == outcome.Cardinality || (fitting.Count == 1 && value.Cardinality == Cardinality.Single));
        _outcomes[identifier] = fits ? QtiValue.Of(outcome.Cardinality, fitting) : QtiValue.Null;
    }

    private QtiValue Answer(string identifier) => answers.GetValueOrDefault(identifier) ?? _outcomes.GetValueOrDefault(identifier) ?? QtiValue.Null;

    private QtiValue Right(string identifier)
    {
        if (item.Response(identifier) is not { } response) return QtiValue.Null;
        return QtiValue.Of(response.Cardinality, response.KeyFor(language).Correct.Select(c => Scalar.TryParse(response.BaseType, c, out var value) ? value : default).Where(v => v.Text is not null));
    }

    private QtiValue Of(Expression expression) => expression switch
    {
        Variable v => Answer(v.Identifier),
        Correct c => Right(c.Identifier),
        MapResponse m => QtiValue.Of(Mapped.Points(item.Response(m.Identifier)?.KeyFor(language).Mapping, Answer(m.Identifier))),
        MapResponsePoint m => QtiValue.Of(Mapped.Points(item.Response(m.Identifier)?.KeyFor(language).Areas, Answer(m.Identifier))),
        BaseValue b => Scalar.TryParse(b.BaseType, b.Value, out var value) ? QtiValue.Of(value) : QtiValue.Null,
        Operation o => Operators.Apply(o, [.. o.Operands.Select(Of)]),
        _ => QtiValue.Null,
    };
}
