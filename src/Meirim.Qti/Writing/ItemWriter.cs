using System.Text;
using System.Xml;
using System.Xml.Linq;
using Meirim.Qti.Items;
using Meirim.Qti.Processing;

namespace Meirim.Qti.Writing;

/// <summary>Writes one language of an item as a QTI 3.0 file. The same item gives the same bytes; reading them gives the same item.</summary>
public static class ItemWriter
{
    /// <param name="media">The address of a picture as it must stand in this file; the item's own name of it when null.</param>
    public static byte[] Write(Item item, string language, Func<string, string>? media = null)
    {
        var document = new XDocument(Element(item, language, media ?? (name => name)));
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, Indent = false }))
            document.Save(writer);
        return bytes.ToArray();
    }

    private static XElement Element(Item item, string language, Func<string, string> media)
    {
        var root = new XElement(QtiNames.Item + "qti-assessment-item",
            new XAttribute(XNamespace.Xmlns + "xsi", QtiNames.Schema),
            new XAttribute(QtiNames.Schema + "schemaLocation", $"{QtiNames.Item} {QtiNames.ItemSchema}"),
            new XAttribute("identifier", item.Identifier),
            new XAttribute("title", item.Title.In(language) ?? ""),
            new XAttribute("adaptive", "false"),
            new XAttribute("time-dependent", item.TimeDependent ? "true" : "false"));
        if (language != Reading.ItemReader.Undetermined) root.Add(new XAttribute(XNamespace.Xml + "lang", language));
        foreach (var response in item.Responses) root.Add(Response(response, language));
        foreach (var outcome in item.Outcomes) root.Add(Outcome(outcome));
        root.Add(new BodyWriter(item, language, media).Body());
        if (item.Processing is { } processing) root.Add(ProcessingWriter.Element(processing));
        Layout.Lines(root);
        return root;
    }

    private static XElement Response(ResponseDeclaration response, string language)
    {
        var key = response.KeyFor(language);
        var element = Head("qti-response-declaration", response.Identifier, response.Cardinality, response.BaseType);
        if (key.Correct.Count > 0) element.Add(Values("qti-correct-response", key.Correct));
        if (key.Mapping is { } mapping)
        {
            var entries = new XElement(QtiNames.Item + "qti-mapping", Bounds(mapping.Lower, mapping.Upper, mapping.Default));
            foreach (var entry in mapping.Entries)
                entries.Add(new XElement(QtiNames.Item + "qti-map-entry", new XAttribute("map-key", entry.Key), new XAttribute("mapped-value", Scalar.Say(entry.Points)),
                    entry.CaseSensitive ? null : new XAttribute("case-sensitive", "false")));
            element.Add(entries);
        }
        if (key.Areas is { } areas)
        {
            var entries = new XElement(QtiNames.Item + "qti-area-mapping", Bounds(areas.Lower, areas.Upper, areas.Default));
            foreach (var entry in areas.Entries)
                entries.Add(new XElement(QtiNames.Item + "qti-area-map-entry", BodyWriter.Place(entry.Shape, entry.Coordinates), new XAttribute("mapped-value", Scalar.Say(entry.Points))));
            element.Add(entries);
        }
        return element;
    }

    private static XElement Outcome(OutcomeDeclaration outcome)
    {
        var element = Head("qti-outcome-declaration", outcome.Identifier, outcome.Cardinality, outcome.BaseType);
        if (outcome.Maximum is { } most) element.Add(new XAttribute("normal-maximum", Scalar.Say(most)));
        if (outcome.Minimum is { } least) element.Add(new XAttribute("normal-minimum", Scalar.Say(least)));
        if (outcome.Default.Count > 0) element.Add(Values("qti-default-value", outcome.Default));
        return element;
    }

    private static XElement Head(string name, string identifier, Cardinality cardinality, BaseType type) => new(QtiNames.Item + name,
        new XAttribute("identifier", identifier), new XAttribute("cardinality", QtiNames.Of(cardinality)), new XAttribute("base-type", QtiNames.Of(type)));

    private static XElement Values(string name, IEnumerable<string> values) =>
        new(QtiNames.Item + name, values.Select(v => new XElement(QtiNames.Item + "qti-value", v)));

    private static IEnumerable<XAttribute> Bounds(double? lower, double? upper, double otherwise)
    {
        if (lower is { } least) yield return new XAttribute("lower-bound", Scalar.Say(least));
        if (upper is { } most) yield return new XAttribute("upper-bound", Scalar.Say(most));
        yield return new XAttribute("default-value", Scalar.Say(otherwise));
    }
}
