using System.Globalization;
using System.Xml.Linq;
using Meirim.Qti.Items;
using Meirim.Qti.Processing;

namespace Meirim.Qti.Writing;

/// <summary>Writes the body of an item: its HTML with each interaction at its place.</summary>
internal sealed class BodyWriter(Item item, string language, Func<string, string> media)
{
    private static readonly XNamespace Q = QtiNames.Item;

    public XElement Body() => new(Q + "qti-item-body", Nodes(item.Body, e => item.InteractionOf(e.Attribute("data-response")?.Value ?? "") is { } interaction ? Element(interaction) : null));

    /// <summary>Shape and coordinates as attributes.</summary>
    public static IEnumerable<XAttribute> Place(Shape shape, IReadOnlyList<double> coordinates) =>
    [
        new XAttribute("shape", QtiNames.Of(shape)),
        new XAttribute("coords", string.Join(',', coordinates.Select(Scalar.Say))),
    ];

    /// <summary>A fragment as elements of QTI; <paramref name="place"/> gives what stands at a place, null for HTML.</summary>
    private List<XNode> Nodes(LocalText text, Func<XElement, XElement?>? place = null)
    {
        var root = XElement.Parse($"<x>{text.In(language)}</x>", LoadOptions.PreserveWhitespace);
        foreach (var element in root.Descendants().ToList())
        {
            if (element.Attributes().Any(a => a.Name.LocalName.StartsWith("data-", StringComparison.Ordinal)) && place?.Invoke(element) is { } own)
            {
                element.ReplaceWith(own);
                continue;
            }
            Translate(element);
        }
        var nodes = root.Nodes().ToList();
        foreach (var node in nodes) node.Remove();
        return nodes;
    }

    /// <summary>An element of HTML as QTI 3.0 writes it.</summary>
    private void Translate(XElement element)
    {
        // what stood at a place was translated with it
        if (element.Name.Namespace != XNamespace.None) return;
        element.Name = Q + element.Name.LocalName;
        if (element.Name.LocalName == "img") element.SetAttributeValue("src", media(element.Attribute("src")?.Value ?? ""));
        if (element.Attribute("lang") is not { } lang) return;
        element.SetAttributeValue(XNamespace.Xml + "lang", lang.Value);
        lang.Remove();
    }

    private XElement Element(Interaction interaction) => interaction switch
    {
        ChoiceInteraction c => Start("qti-choice-interaction", c, Choosing(c.MaxChoices, c.MinChoices), Shuffle(c.Shuffle), Horizontal(c.Horizontal), Prompt(c), Options("qti-simple-choice", c.Options)),
        InlineChoiceInteraction c => Start("qti-inline-choice-interaction", c, Shuffle(c.Shuffle), Options("qti-inline-choice", c.Options)),
        TextEntryInteraction t => Start("qti-text-entry-interaction", t, Number("expected-length", t.ExpectedLength), Text("pattern-mask", t.PatternMask), Text("placeholder-text", t.Placeholder.In(language))),
        ExtendedTextInteraction t => Start("qti-extended-text-interaction", t, Number("expected-length", t.ExpectedLength), Number("expected-lines", t.ExpectedLines), Text("placeholder-text", t.Placeholder.In(language)), Prompt(t)),
        MatchInteraction m => Start("qti-match-interaction", m, Text("class", m.Tabular ? "qti-match-tabular" : null), Shuffle(m.Shuffle), Joining(m.MaxAssociations, m.MinAssociations), Prompt(m), Set(m.Rows), Set(m.Columns)),
        OrderInteraction o => Start("qti-order-interaction", o, Shuffle(o.Shuffle), Number("min-choices", o.MinChoices), Number("max-choices", o.MaxChoices), Horizontal(o.Horizontal), Prompt(o), Options("qti-simple-choice", o.Options)),
        GapMatchInteraction g => Start("qti-gap-match-interaction", g, Shuffle(g.Shuffle), Joining(g.MaxAssociations, g.MinAssociations), Prompt(g), Options("qti-gap-text", g.Words, matched: true), Nodes(g.Passage, Gap)),
        HottextInteraction h => Start("qti-hottext-interaction", h, Choosing(h.MaxChoices, h.MinChoices), Prompt(h), Nodes(h.Passage, Hottext)),
        HotspotInteraction h => Start("qti-hotspot-interaction", h, Choosing(h.MaxChoices, h.MinChoices), Prompt(h), Picture(h.Picture), h.Spots.Select(Spot)),
        _ => throw new InvalidOperationException($"an interaction of an unknown kind: {interaction.GetType().Name}"),
    };

    private static XElement Start(string name, Interaction interaction, params object?[] content) => new(Q + name, new XAttribute("response-identifier", interaction.Response), content);

    private XElement? Prompt(Interaction interaction) => interaction.Prompt.Has(language) ? new XElement(Q + "qti-prompt", Nodes(interaction.Prompt)) : null;

    private static XAttribute Shuffle(bool shuffle) => new("shuffle", shuffle ? "true" : "false");

    private static XAttribute? Horizontal(bool horizontal) => horizontal ? new XAttribute("orientation", "horizontal") : null;

    private static IEnumerable<XAttribute?> Choosing(int most, int least) => [Number("max-choices", most), Number("min-choices", least)];

    private static IEnumerable<XAttribute?> Joining(int most, int least) => [Number("max-associations", most), Number("min-associations", least)];

    private static XAttribute? Number(string name, int? number) => number is { } n ? new XAttribute(name, n.ToString(CultureInfo.InvariantCulture)) : null;

    private static XAttribute? Text(string name, string? text) => string.IsNullOrEmpty(text) ? null : new XAttribute(name, text);

    private IEnumerable<XElement> Options(string name, IReadOnlyList<Option> options, bool matched = false) => options.Select(o => new XElement(Q + name,
        new XAttribute("identifier", o.Identifier),
        // words for gaps have no place that they could keep
        o.Fixed && name != "qti-gap-text" ? new XAttribute("fixed", "true") : null,
        matched ? Number("match-max", o.MatchMax) : null,
        matched && o.MatchMin > 0 ? Number("match-min", o.MatchMin) : null,
        Nodes(o.Text)));

    private XElement Set(IReadOnlyList<Option> options) => new(Q + "qti-simple-match-set", Options("qti-simple-associable-choice", options, matched: true));

    private static XElement? Gap(XElement place) => place.Attribute("data-gap") is { } gap ? new XElement(Q + "qti-gap", new XAttribute("identifier", gap.Value)) : null;

    private XElement? Hottext(XElement place)
    {
        if (place.Attribute("data-hottext") is not { } identifier) return null;
        foreach (var element in place.Descendants()) Translate(element);
        return new XElement(Q + "qti-hottext", new XAttribute("identifier", identifier.Value), place.Nodes());
    }

    private XElement Picture(Picture picture) => new(Q + "img",
        new XAttribute("src", media(picture.Source.In(language) ?? "")), new XAttribute("alt", picture.Alternative.In(language) ?? ""),
        Number("width", picture.Width), Number("height", picture.Height));

    private XElement Spot(Hotspot spot) => new(Q + "qti-hotspot-choice",
        new XAttribute("identifier", spot.Identifier), Place(spot.Shape, spot.Coordinates), Text("hotspot-label", spot.Label.In(language)));
}
