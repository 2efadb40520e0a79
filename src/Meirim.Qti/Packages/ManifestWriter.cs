using System.Xml.Linq;
using Meirim.Qti.Items;
using Meirim.Qti.Writing;

namespace Meirim.Qti.Packages;

/// <summary>Writes the manifest of a package: one resource per item and language, with what is said of the item as learning object metadata (IEEE LOM).</summary>
internal static class ManifestWriter
{
    private static readonly XNamespace M = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    private static readonly XNamespace Lom = "http://ltsc.ieee.org/xsd/LOM";

    private const string Schemas =
        "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1 https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqtiv3p0_imscpv1p2_v1p0.xsd "
        + "http://ltsc.ieee.org/xsd/LOM https://purl.imsglobal.org/spec/md/v1p3/schema/xsd/imsmd_loose_v1p3p2.xsd";

    public static XElement Element(IReadOnlyList<PackedItem> items, IEnumerable<string> media)
    {
        var names = media.Select((path, i) => (Path: path, Identifier: $"media-{i + 1}")).ToList();
        var root = new XElement(M + "manifest",
            new XAttribute(XNamespace.Xmlns + "xsi", QtiNames.Schema), new XAttribute(XNamespace.Xmlns + "lom", Lom),
            new XAttribute(QtiNames.Schema + "schemaLocation", Schemas),
            new XAttribute("identifier", "manifest"),
            new XElement(M + "metadata", new XElement(M + "schema", "QTI Package"), new XElement(M + "schemaversion", "3.0.0")),
            new XElement(M + "organizations"),
            new XElement(M + "resources",
                items.Select((packed, i) => Resource(packed, $"item-{i + 1}", names)),
                names.Select(n => new XElement(M + "resource", new XAttribute("identifier", n.Identifier), new XAttribute("type", "webcontent"), new XAttribute("href", n.Path), new XElement(M + "file", new XAttribute("href", n.Path))))));
        Layout.Lines(root);
        return root;
    }

    private static XElement Resource(PackedItem packed, string identifier, List<(string Path, string Identifier)> media) => new(M + "resource",
        new XAttribute("identifier", identifier), new XAttribute("type", "imsqti_item_xmlv3p0"), new XAttribute("href", packed.File),
        new XElement(M + "metadata", Metadata(packed.Item, packed.Language)),
        new XElement(M + "file", new XAttribute("href", packed.File)),
        media.Where(m => packed.Media.Contains(m.Path)).Select(m => new XElement(M + "dependency", new XAttribute("identifierref", m.Identifier))));

    private static XElement Metadata(Item item, string language) => new(Lom + "lom",
        new XElement(Lom + "general", E("identifier", new XElement(Lom + "entry", item.Identifier)), new XElement(Lom + "language", language)),
        item.Labels.Author is { } author ? E("lifeCycle", E("contribute", Word("role", "author"), new XElement(Lom + "entity", author))) : null,
        item.Labels.Seconds is { } seconds ? E("educational", E("typicalLearningTime", new XElement(Lom + "duration", Manifest.Duration(seconds)))) : null,
        item.Labels.SourceArticle is { } source ? E("relation", Word("kind", "isbasedon"), E("resource", E("description", new XElement(Lom + "string", source)))) : null,
        Taxon("discipline", item.Labels.Area), Taxon("educational level", item.Labels.Level));

    private static XElement E(string name, params object?[] content) => new(Lom + name, content);

    private static XElement Word(string name, string value) => E(name, new XElement(Lom + "source", "LOMv1.0"), new XElement(Lom + "value", value));

    private static XElement? Taxon(string purpose, string? code) => code is null ? null
        : E("classification", Word("purpose", purpose), E("taxonPath", E("taxon", new XElement(Lom + "id", code))));
}

/// <summary>One item in one language as a file of a package.</summary>
internal sealed record PackedItem(Item Item, string Language, string File, IReadOnlySet<string> Media);
