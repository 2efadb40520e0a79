using System.Xml.Linq;
using Meirim.Qti.Items;

namespace Meirim.Qti.Reading;

/// <summary>Reads response and outcome declarations.</summary>
internal sealed class DeclarationReader(ReadingContext context)
{
    public ResponseDeclaration Response(XElement element)
    {
        var (identifier, cardinality, type) = Head(element);
        var key = AnswerKey.None;
        foreach (var child in element.Elements())
            key = child.Name.LocalName switch
            {
                "qti-correct-response" => key with { Correct = Values(child, type) },
                "qti-mapping" => key with { Mapping = Mapping(child, type) },
                "qti-area-mapping" => key with { Areas = Areas(child) },
                "qti-default-value" => LeftOut(child, key),
                var other => throw context.Refuse(QtiProblems.NotSupported(other), child),
            };
        return new ResponseDeclaration(identifier, cardinality, type, key);
    }

    public OutcomeDeclaration Outcome(XElement element)
    {
        var (identifier, cardinality, type) = Head(element);
        IReadOnlyList<string> values = [];
        foreach (var child in element.Elements())
            values = child.Name.LocalName == "qti-default-value" ? Values(child, type) : throw context.Refuse(QtiProblems.NotSupported(child.Name.LocalName), child);
        return new OutcomeDeclaration(identifier, cardinality, type)
        {
            Default = values,
            Maximum = context.Number(element, "normal-maximum"),
            Minimum = context.Number(element, "normal-minimum"),
        };
    }

    private (string Identifier, Cardinality Cardinality, BaseType BaseType) Head(XElement element)
    {
        var cardinality = context.Required(element, "cardinality");
        if (cardinality == "record") throw context.Refuse(QtiProblems.NotSupported($"{element.Name.LocalName} cardinality=\"record\""), element);
        var type = context.Required(element, "base-type");
        if (type is "file" or "uri" or "duration" or "intOrIdentifier") throw context.Refuse(QtiProblems.NotSupported($"{element.Name.LocalName} base-type=\"{type}\""), element);
        return (context.Identifier(element), context.Word<Cardinality>(element, "cardinality"), context.Word<BaseType>(element, "base-type"));
    }

    private AnswerKey LeftOut(XElement element, AnswerKey key)
    {
        context.Warn(QtiProblems.LeftOut(element.Name.LocalName), element);
        return key;
    }

    private List<string> Values(XElement parent, BaseType type)
    {
        var values = new List<string>();
        foreach (var child in parent.Elements())
        {
            if (child.Name.LocalName != "qti-value") throw context.Refuse(QtiProblems.NotSupported(child.Name.LocalName), child);
            values.Add(Value(child, "qti-value", child.Value, type));
        }
        return values;
    }

    private string Value(XElement element, string what, string text, BaseType type) =>
        Processing.Scalar.TryParse(type, text, out var value) ? value.ToString() : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, what, Attributes.Clip(text)), element);

    private Mapping Mapping(XElement element, BaseType type)
    {
        var entries = new List<MapEntry>();
        foreach (var entry in element.Elements())
        {
            if (entry.Name.LocalName != "qti-map-entry") throw context.Refuse(QtiProblems.NotSupported(entry.Name.LocalName), entry);
            // the key of a mapping may be empty: it is the answer of blanks
            var key = Value(entry, "map-key", entry.Attribute("map-key")?.Value ?? context.Required(entry, "map-key"), type);
            entries.Add(new MapEntry(key, Points(entry, "mapped-value"), context.Flag(entry, "case-sensitive", true)));
        }
        if (entries.Count == 0) throw context.Refuse(QtiProblems.ElementMissing(element.Name.LocalName, "qti-map-entry"), element);
        return new Mapping(entries, context.Number(element, "default-value") ?? 0, context.Number(element, "lower-bound"), context.Number(element, "upper-bound"));
    }

    private AreaMapping Areas(XElement element)
    {
        var entries = new List<AreaEntry>();
        foreach (var entry in element.Elements())
        {
            if (entry.Name.LocalName != "qti-area-map-entry") throw context.Refuse(QtiProblems.NotSupported(entry.Name.LocalName), entry);
            entries.Add(new AreaEntry(context.Word<Shape>(entry, "shape"), Shapes.Checked(context, entry), Points(entry, "mapped-value")));
        }
        if (entries.Count == 0) throw context.Refuse(QtiProblems.ElementMissing(element.Name.LocalName, "qti-area-map-entry"), element);
        return new AreaMapping(entries, context.Number(element, "default-value") ?? 0, context.Number(element, "lower-bound"), context.Number(element, "upper-bound"));
    }

    private double Points(XElement entry, string attribute) => context.Number(entry, attribute) ?? throw context.Refuse(QtiProblems.AttributeMissing(entry.Name.LocalName, attribute), entry);
}
