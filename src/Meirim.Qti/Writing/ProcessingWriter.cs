using System.Xml.Linq;
using Meirim.Qti.Items;
using Meirim.Qti.Processing;

namespace Meirim.Qti.Writing;

/// <summary>Writes response processing.</summary>
internal static class ProcessingWriter
{
    private static readonly XNamespace Q = QtiNames.Item;

    public static XElement Element(ResponseProcessing processing) => processing switch
    {
        TemplateProcessing template => new XElement(Q + "qti-response-processing", new XAttribute("template", QtiNames.Of(template.Template))),
        RuleProcessing rules => new XElement(Q + "qti-response-processing", rules.Rules.Select(Of)),
        _ => throw new InvalidOperationException($"processing of an unknown kind: {processing.GetType().Name}"),
    };

    private static XElement Of(Rule rule) => rule switch
    {
        SetOutcome set => new XElement(Q + "qti-set-outcome-value", new XAttribute("identifier", set.Outcome), Of(set.Value)),
        ResponseCondition condition => new XElement(Q + "qti-response-condition",
            condition.Branches.Select((b, i) => new XElement(Q + (i == 0 ? "qti-response-if" : "qti-response-else-if"), Of(b.Test), b.Then.Select(Of))),
            condition.Else.Count > 0 ? new XElement(Q + "qti-response-else", condition.Else.Select(Of)) : null),
        _ => throw new InvalidOperationException($"a rule of an unknown kind: {rule.GetType().Name}"),
    };

    private static XElement Of(Expression expression) => expression switch
    {
        Variable v => Named("qti-variable", v.Identifier),
        Correct c => Named("qti-correct", c.Identifier),
        MapResponse m => Named("qti-map-response", m.Identifier),
        MapResponsePoint m => Named("qti-map-response-point", m.Identifier),
        BaseValue b => new XElement(Q + "qti-base-value", new XAttribute("base-type", QtiNames.Of(b.BaseType)), b.Value),
        NullValue => new XElement(Q + "qti-null"),
        Operation o => Of(o),
        _ => throw new InvalidOperationException($"an expression of an unknown kind: {expression.GetType().Name}"),
    };

    private static XElement Named(string name, string identifier) => new(Q + name, new XAttribute("identifier", identifier));

    private static XElement Of(Operation operation)
    {
        var element = new XElement(Q + QtiNames.Of(operation.Operator));
        if (operation.Operator == Operator.StringMatch)
        {
            // the specification demands it of this operator
            element.Add(new XAttribute("case-sensitive", operation.CaseSensitive ? "true" : "false"));
            if (operation.Substring) element.Add(new XAttribute("substring", "true"));
        }
        if (operation.Operator == Operator.Equal)
        {
            element.Add(new XAttribute("tolerance-mode", operation.Tolerance.ToString().ToLowerInvariant()));
            if (operation.Tolerances.Count > 0) element.Add(new XAttribute("tolerance", string.Join(' ', operation.Tolerances.Select(Scalar.Say))));
            if (!operation.IncludeLower) element.Add(new XAttribute("include-lower-bound", "false"));
            if (!operation.IncludeUpper) element.Add(new XAttribute("include-upper-bound", "false"));
        }
        element.Add(operation.Operands.Select(Of));
        return element;
    }
}
