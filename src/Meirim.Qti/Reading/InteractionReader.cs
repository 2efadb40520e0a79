using System.Xml.Linq;
using Meirim.Qti.Items;

namespace Meirim.Qti.Reading;

/// <summary>Reads one interaction. What the specification has and we have not is refused by the name of its element.</summary>
internal sealed class InteractionReader(ReadingContext context)
{
    /// <summary>HTML that stood in a prompt and is more than a line: it goes before the interaction.</summary>
    public string Lead { get; private set; } = "";

    public Interaction Read(XElement element)
    {
        var response = context.Identifier(element, "response-identifier");
        var prompt = Prompt(element);
        return element.Name.LocalName switch
        {
            "qti-choice-interaction" => new ChoiceInteraction(Choices(element, "qti-simple-choice"), Shuffle(element), context.Count(element, "max-choices", 1), context.Count(element, "min-choices", 0), Horizontal(element))
            {
                Response = response,
                Prompt = prompt,
            },
            "qti-inline-choice-interaction" => new InlineChoiceInteraction(Choices(element, "qti-inline-choice", FragmentKind.Inline), Shuffle(element)) { Response = response },
            "qti-text-entry-interaction" => TextEntry(element, response),
            "qti-extended-text-interaction" => ExtendedText(element, response, prompt),
            "qti-match-interaction" => Match(element, response, prompt),
            "qti-order-interaction" => new OrderInteraction(Choices(element, "qti-simple-choice"), Shuffle(element), context.Count(element, "max-choices"), context.Count(element, "min-choices"), Horizontal(element))
            {
                Response = response,
                Prompt = prompt,
            },
            "qti-gap-match-interaction" => GapMatch(element, response, prompt),
            "qti-hottext-interaction" => Hottext(element, response, prompt),
            "qti-hotspot-interaction" => Hotspot(element, response, prompt),
            var other => throw context.Refuse(QtiProblems.NotSupported(other), element),
        };
    }

    private bool Shuffle(XElement element) => context.Flag(element, "shuffle", false);

    private static bool Horizontal(XElement element) => element.Attribute("orientation")?.Value.Trim() == "horizontal";

    private LocalText Text(string html) => LocalText.OfNonEmpty(context.Language, html);

    private LocalText Plain(XElement element, string attribute) => Text(Spelling.Words(element.Attribute(attribute)?.Value ?? ""));

    private LocalText Prompt(XElement interaction)
    {
        if (interaction.Element("qti-prompt") is not { } prompt) return LocalText.None;
        if (!prompt.Descendants().Any(e => HtmlPolicy.Blocks.Contains(e.Name.LocalName))) return Text(HtmlFragment.Of(prompt.Nodes(), context, FragmentKind.Inline));
        var said = prompt.Nodes().Where(n => n is not XText text || !string.IsNullOrWhiteSpace(text.Value)).ToList();
        if (said is [XElement { Name.LocalName: "p" } line]) return Text(HtmlFragment.Of(line.Nodes(), context, FragmentKind.Inline));
        Lead = HtmlFragment.Of(prompt.Nodes(), context, FragmentKind.Flow);
        return LocalText.None;
    }

    private List<Option> Choices(XElement parent, string name, FragmentKind kind = FragmentKind.Flow)
    {
        var options = new List<Option>();
        foreach (var element in parent.Elements())
            if (element.Name.LocalName == name)
                options.Add(new Option(
                    context.Identifier(element), Text(HtmlFragment.Of(element.Nodes(), context, kind, LeaveFeedback)), context.Flag(element, "fixed", false),
                    context.Count(element, "match-max", 1), context.Count(element, "match-min", 0)));
            else if (element.Name.LocalName is not "qti-prompt") throw context.Refuse(QtiProblems.NotSupported(element.Name.LocalName), element);
        return options.Count > 0 ? options : throw context.Refuse(QtiProblems.ElementMissing(parent.Name.LocalName, name), parent);
    }

    private bool LeaveFeedback(XElement element, HtmlFragment fragment)
    {
        if (element.Name.LocalName is not ("qti-feedback-inline" or "qti-feedback-block")) return false;
        context.Warn(QtiProblems.FeedbackLeftOut(element.Name.LocalName), element);
        return true;
    }

    private TextEntryInteraction TextEntry(XElement element, string response)
    {
        if (element.Attribute("string-identifier") is not null || context.Count(element, "base", 10) != 10) throw context.Refuse(QtiProblems.NotSupported($"{element.Name.LocalName} string-identifier/base"), element);
        return new TextEntryInteraction(context.Count(element, "expected-length"), element.Attribute("pattern-mask")?.Value) { Response = response, Placeholder = Plain(element, "placeholder-text") };
    }

    private ExtendedTextInteraction ExtendedText(XElement element, string response, LocalText prompt)
    {
        if (context.Count(element, "max-strings", 1) > 1) throw context.Refuse(QtiProblems.NotSupported($"{element.Name.LocalName} max-strings"), element);
        return new ExtendedTextInteraction(context.Count(element, "expected-length"), context.Count(element, "expected-lines"))
        {
            Response = response,
            Prompt = prompt,
            Placeholder = Plain(element, "placeholder-text"),
        };
    }

    private MatchInteraction Match(XElement element, string response, LocalText prompt)
    {
        var sets = element.Elements("qti-simple-match-set").ToList();
        if (sets.Count != 2) throw context.Refuse(QtiProblems.ElementMissing(element.Name.LocalName, "qti-simple-match-set"), element);
        return new MatchInteraction(
            Choices(sets[0], "qti-simple-associable-choice"), Choices(sets[1], "qti-simple-associable-choice"),
            Shuffle(element), context.Count(element, "max-associations", 1), context.Count(element, "min-associations", 0))
        {
            Response = response,
            Prompt = prompt,
            Tabular = (element.Attribute("class")?.Value ?? "").Split(' ').Contains("qti-match-tabular"),
        };
    }

    private GapMatchInteraction GapMatch(XElement element, string response, LocalText prompt)
    {
        var words = new List<Option>();
        foreach (var word in element.Elements().Where(e => e.Name.LocalName.StartsWith("qti-gap-", StringComparison.Ordinal)))
            words.Add(word.Name.LocalName == "qti-gap-text"
                ? new Option(context.Identifier(word), Text(HtmlFragment.Of(word.Nodes(), context, FragmentKind.Inline)), context.Flag(word, "fixed", false), context.Count(word, "match-max", 1), context.Count(word, "match-min", 0))
                : throw context.Refuse(QtiProblems.NotSupported(word.Name.LocalName), word));
        if (words.Count == 0) throw context.Refuse(QtiProblems.ElementMissing(element.Name.LocalName, "qti-gap-text"), element);
        var gaps = new SortedSet<string>(StringComparer.Ordinal);
        var passage = Passage(element, (e, fragment) =>
        {
            if (e.Name.LocalName != "qti-gap") return false;
            var gap = context.Identifier(e);
            if (!gaps.Add(gap)) throw context.Refuse(QtiProblems.IdentifierTwice(gap), e);
            fragment.Place("span", "gap", gap);
            return true;
        });
        return new GapMatchInteraction(words, [.. gaps], passage, Shuffle(element), context.Count(element, "max-associations", 0), context.Count(element, "min-associations", 0)) { Response = response, Prompt = prompt };
    }

    private HottextInteraction Hottext(XElement element, string response, LocalText prompt)
    {
        var places = new SortedSet<string>(StringComparer.Ordinal);
        var passage = Passage(element, (e, fragment) =>
        {
            if (e.Name.LocalName != "qti-hottext") return false;
            var place = context.Identifier(e);
            if (!places.Add(place)) throw context.Refuse(QtiProblems.IdentifierTwice(place), e);
            fragment.Place("span", "hottext", place, HtmlFragment.Of(e.Nodes(), context, FragmentKind.Inline));
            return true;
        });
        return new HottextInteraction([.. places], passage, context.Count(element, "max-choices", 1), context.Count(element, "min-choices", 0)) { Response = response, Prompt = prompt };
    }

    private LocalText Passage(XElement interaction, Func<XElement, HtmlFragment, bool> own)
    {
        var said = interaction.Nodes().Where(n => n is not XElement e || (e.Name.LocalName != "qti-prompt" && !e.Name.LocalName.StartsWith("qti-gap-", StringComparison.Ordinal)));
        var html = Importing.HtmlText.AsBlock(HtmlFragment.Of(said, context, FragmentKind.Flow, own));
        return html.Length > 0 ? Text(html) : throw context.Refuse(QtiProblems.ElementMissing(interaction.Name.LocalName, "p"), interaction);
    }

    private HotspotInteraction Hotspot(XElement element, string response, LocalText prompt)
    {
        var picture = element.Elements().FirstOrDefault(e => e.Name.LocalName is "img" or "object") ?? throw context.Refuse(QtiProblems.ElementMissing(element.Name.LocalName, "img"), element);
        var source = context.Required(picture, picture.Name.LocalName == "img" ? "src" : "data");
        var alternative = picture.Attribute("alt")?.Value ?? picture.Value;
        var spots = new List<Hotspot>();
        foreach (var spot in element.Elements().Where(e => e != picture && e.Name.LocalName != "qti-prompt"))
            spots.Add(spot.Name.LocalName == "qti-hotspot-choice"
                ? new Hotspot(context.Identifier(spot), context.Word<Shape>(spot, "shape"), Shapes.Checked(context, spot), Plain(spot, "hotspot-label"))
                : throw context.Refuse(QtiProblems.NotSupported(spot.Name.LocalName), spot));
        if (spots.Count == 0) throw context.Refuse(QtiProblems.ElementMissing(element.Name.LocalName, "qti-hotspot-choice"), element);
        return new HotspotInteraction(
            new Picture(Text(context.Picture(source, picture)), Text(Spelling.Words(alternative)), context.Count(picture, "width", 0), context.Count(picture, "height", 0)),
            spots, context.Count(element, "max-choices", 1), context.Count(element, "min-choices", 0))
        {
            Response = response,
            Prompt = prompt,
        };
    }
}
