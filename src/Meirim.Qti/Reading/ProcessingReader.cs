using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;
using Meirim.Qti.Items;

namespace Meirim.Qti.Reading;

/// <summary>Reads response processing: a standard template by its address, or rules.</summary>
internal sealed class ProcessingReader(ReadingContext context)
{
    /// <summary>Operators by element, with the least and the greatest number of operands.</summary>
    private static readonly FrozenDictionary<string, (Operator Operator, int Least, int Most)> Operators = new Dictionary<string, (Operator, int, int)>
    {
        ["qti-match"] = (Operator.Match, 2, 2),
        ["qti-is-null"] = (Operator.IsNull, 1, 1),
        ["qti-and"] = (Operator.And, 1, int.MaxValue),
        ["qti-or"] = (Operator.Or, 1, int.MaxValue),
        ["qti-not"] = (Operator.Not, 1, 1),
        ["qti-sum"] = (Operator.Sum, 1, int.MaxValue),
        ["qti-product"] = (Operator.Product, 1, int.MaxValue),
        ["qti-divide"] = (Operator.Divide, 2, 2),
        ["qti-equal"] = (Operator.Equal, 2, 2),
        ["qti-lt"] = (Operator.Lt, 2, 2),
        ["qti-lte"] = (Operator.Lte, 2, 2),
        ["qti-gt"] = (Operator.Gt, 2, 2),
        ["qti-gte"] = (Operator.Gte, 2, 2),
        ["qti-member"] = (Operator.Member, 2, 2),
        ["qti-string-match"] = (Operator.StringMatch, 2, 2),
        ["qti-multiple"] = (Operator.Multiple, 0, int.MaxValue),
        ["qti-ordered"] = (Operator.Ordered, 0, int.MaxValue),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public ResponseProcessing? Read(XElement? element)
    {
        if (element is null) return null;
        if (element.HasElements) return new RuleProcessing([.. element.Elements().Select(Rule)]);
        var uri = (element.Attribute("template") ?? element.Attribute("template-location"))?.Value.Trim();
        return string.IsNullOrEmpty(uri) ? null : new TemplateProcessing(Template(uri) ?? throw context.Refuse(QtiProblems.UnknownTemplate(Attributes.Clip(uri)), element));
    }

    /// <summary>The template of an address of any version, with and without <c>.xml</c>; null for an address that is not the standard's.</summary>
    public static StandardTemplate? Template(string uri)
    {
        if (!Uri.TryCreate(uri, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            || address.Host is not ("www.imsglobal.org" or "purl.imsglobal.org") || !address.AbsolutePath.Contains("/rptemplates/", StringComparison.Ordinal)) return null;
        var name = address.AbsolutePath[(address.AbsolutePath.LastIndexOf('/') + 1)..];
        return (name.EndsWith(".xml", StringComparison.Ordinal) ? name[..^4] : name) switch
        {
            "match_correct" => StandardTemplate.MatchCorrect,
            "map_response" => StandardTemplate.MapResponse,
            "map_response_point" => StandardTemplate.MapResponsePoint,
            _ => null,
        };
    }

    private Rule Rule(XElement element) => element.Name.LocalName switch
    {
        "qti-response-condition" => Condition(element),
        "qti-set-outcome-value" => new SetOutcome(context.Identifier(element), Only(element)),
        var other => throw context.Refuse(QtiProblems.NotSupported(other), element),
    };

    private ResponseCondition Condition(XElement element)
    {
        var branches = new List<Branch>();
        IReadOnlyList<Rule>? otherwise = null;
        foreach (var part in element.Elements())
        {
            bool fits = part.Name.LocalName switch
            {
                "qti-response-if" => branches.Count == 0,
                "qti-response-else-if" => branches.Count > 0 && otherwise is null,
                "qti-response-else" => branches.Count > 0 && otherwise is null,
                _ => false,
            };
            if (!fits) throw context.Refuse(QtiProblems.NotSupported(part.Name.LocalName), part);
            if (part.Name.LocalName == "qti-response-else") otherwise = [.. part.Elements().Select(Rule)];
            else branches.Add(new Branch(Expression(First(part)), [.. part.Elements().Skip(1).Select(Rule)]));
        }
        return branches.Count > 0 ? new ResponseCondition(branches, otherwise ?? []) : throw context.Refuse(QtiProblems.ElementMissing(element.Name.LocalName, "qti-response-if"), element);
    }

    private XElement First(XElement element) => element.Elements().FirstOrDefault() ?? throw context.Refuse(QtiProblems.WrongOperands(element.Name.LocalName), element);

    private Expression Only(XElement element) => element.Elements().Count() == 1 ? Expression(First(element)) : throw context.Refuse(QtiProblems.WrongOperands(element.Name.LocalName), element);

    private Expression Expression(XElement element)
    {
        switch (element.Name.LocalName)
        {
            case "qti-variable": return new Variable(context.Identifier(element));
            case "qti-correct": return new Correct(context.Identifier(element));
            case "qti-map-response": return new MapResponse(context.Identifier(element));
            case "qti-map-response-point": return new MapResponsePoint(context.Identifier(element));
            case "qti-null": return new NullValue();
            case "qti-base-value":
                var type = context.Word<BaseType>(element, "base-type");
                return Processing.Scalar.TryParse(type, element.Value, out var value)
                    ? new BaseValue(type, value.ToString())
                    : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, "qti-value", Attributes.Clip(element.Value)), element);
        }
        if (!Operators.TryGetValue(element.Name.LocalName, out var found)) throw context.Refuse(QtiProblems.NotSupported(element.Name.LocalName), element);
        var operands = element.Elements().Select(Expression).ToList();
        if (operands.Count < found.Least || operands.Count > found.Most) throw context.Refuse(QtiProblems.WrongOperands(element.Name.LocalName), element);
        return new Operation(found.Operator, operands)
        {
            CaseSensitive = context.Flag(element, "case-sensitive", true),
            Substring = context.Flag(element, "substring", false),
            Tolerance = context.Word<ToleranceMode>(element, "tolerance-mode", ToleranceMode.Exact),
            Tolerances = Tolerances(element),
            IncludeLower = context.Flag(element, "include-lower-bound", true),
            IncludeUpper = context.Flag(element, "include-upper-bound", true),
        };
    }

    private List<double> Tolerances(XElement element)
    {
        if (element.Attribute("tolerance")?.Value is not { } text) return [];
        var numbers = new List<double>();
        foreach (var part in text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
            numbers.Add(Attributes.TryNumber(part, out var number) && number >= 0 ? number : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, "tolerance", string.Create(CultureInfo.InvariantCulture, $"{Attributes.Clip(text)}")), element));
        return numbers.Count <= 2 ? numbers : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, "tolerance", Attributes.Clip(text)), element);
    }
}
