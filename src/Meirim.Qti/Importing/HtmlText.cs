using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Importing;

/// <summary>Texts of formats that are not XML themselves, as clean HTML.</summary>
internal static class HtmlText
{
    /// <summary>A text with more tags than this is no question. It also bounds the work of the HTML parser, which repairs unclosed tags by copying them.</summary>
    private const int Tags = 2_000;

    /// <exception cref="QtiException">It holds what acts or fetches, or is too large.</exception>
    public static string OfHtml(string html, ReadingContext context, FragmentKind kind)
    {
        if (html.Length > QtiLimits.TextLetters) throw context.Refuse(QtiProblems.TooLarge(QtiLimits.TextLetters));
        if (html.Count(c => c == '<') > Tags) throw context.Refuse(QtiProblems.TooManyElements(Tags));
        var body = new HtmlParser().ParseDocument(html);
        // what the parser moved into the head (a style, a script) is looked at too
        var nodes = body.Head!.ChildNodes.Concat(body.Body!.ChildNodes).Select(n => Node(n, context, 0)).OfType<XNode>().ToList();
        return HtmlFragment.Of(kind == FragmentKind.Inline ? Unwrapped(nodes) : nodes, context, kind);
    }

    /// <summary>Plain text: its signs are themselves, its line ends stay.</summary>
    public static string OfPlain(string text, ReadingContext context)
    {
        if (text.Length > QtiLimits.TextLetters) throw context.Refuse(QtiProblems.TooLarge(QtiLimits.TextLetters));
        return string.Join("<br/>", text.Trim().ReplaceLineEndings("\n").Split('\n').Select(line => HtmlFragment.Escape(HtmlFragment.OneSpace(line).Trim())));
    }

    /// <summary>A fragment that may stand in a body: a line alone becomes a paragraph, a line beside paragraphs a division.</summary>
    public static string AsBlock(string html)
    {
        var nodes = XElement.Parse($"<x>{html}</x>", LoadOptions.PreserveWhitespace).Nodes().Where(n => n is not XText text || !string.IsNullOrWhiteSpace(text.Value)).ToList();
        static bool IsBlock(XNode node) => node is XElement element && HtmlPolicy.Blocks.Contains(element.Name.LocalName);
        return nodes.TrueForAll(IsBlock) ? html : nodes.Exists(IsBlock) ? $"<div>{html}</div>" : $"<p>{html}</p>";
    }

    /// <summary>An option written as one paragraph is a line.</summary>
    private static List<XNode> Unwrapped(List<XNode> nodes)
    {
        var said = nodes.Where(n => n is not XText text || !string.IsNullOrWhiteSpace(text.Value)).ToList();
        return said is [XElement { Name.LocalName: "p" } line] ? [.. line.Nodes()] : nodes;
    }

    private static XNode? Node(INode node, ReadingContext context, int depth)
    {
        if (depth > QtiLimits.XmlDepth) throw context.Refuse(QtiProblems.TooDeep(QtiLimits.XmlDepth));
        if (node is IText text) return new XText(string.Concat(text.Data.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString())));
        if (node is not IElement element) return null;
        var copy = new XElement(XmlConvert.EncodeLocalName(element.LocalName));
        foreach (var attribute in element.Attributes)
            copy.SetAttributeValue(XmlConvert.EncodeLocalName(attribute.LocalName), string.Concat(attribute.Value.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)).Select(r => r.ToString())));
        foreach (var child in element.ChildNodes)
            if (Node(child, context, depth + 1) is { } inner) copy.Add(inner);
        return copy;
    }
}
