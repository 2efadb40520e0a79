using System.Collections.Frozen;
using System.Xml.Linq;

namespace Meirim.Qti.Reading;

/// <summary>
/// Which HTML an item may hold: a list of what is allowed, all of it also allowed in the body of a QTI 3.0 item. What acts, asks or
/// fetches is refused with the item; what is merely unknown is left out and named.
/// </summary>
internal static class HtmlPolicy
{
    public static readonly FrozenSet<string> Blocks = FrozenSet.Create(StringComparer.Ordinal,
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr",
        "table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td");

    public static readonly FrozenSet<string> Inlines = FrozenSet.Create(StringComparer.Ordinal,
        "span", "b", "strong", "i", "em", "small", "big", "tt", "sub", "sup", "q", "cite", "code", "kbd", "samp", "var", "abbr", "acronym", "dfn", "br", "img");

    /// <summary>Parents in which white space says nothing.</summary>
    public static readonly FrozenSet<string> Holders = FrozenSet.Create(StringComparer.Ordinal,
        "ul", "ol", "dl", "table", "colgroup", "thead", "tbody", "tfoot", "tr");

    /// <summary>What may stand in a holder, and nothing else may.</summary>
    private static readonly FrozenDictionary<string, string[]> Held = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["ul"] = ["li"],
        ["ol"] = ["li"],
        ["dl"] = ["dt", "dd"],
        ["table"] = ["caption", "col", "colgroup", "thead", "tfoot", "tbody", "tr"],
        ["colgroup"] = ["col"],
        ["thead"] = ["tr"],
        ["tfoot"] = ["tr"],
        ["tbody"] = ["tr"],
        ["tr"] = ["th", "td"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OnlyHeld = Held.Values.SelectMany(v => v).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>An element that stands where the content model of HTML has it, and holds what it must.</summary>
    public static bool IsInPlace(XElement element)
    {
        var name = element.Name.LocalName;
        if (OnlyHeld.Contains(name) && !(element.Parent is { } parent && Held.TryGetValue(parent.Name.LocalName, out var held) && held.Contains(name))) return false;
        if (!Held.TryGetValue(name, out var allowed)) return true;
        var children = element.Elements().Select(e => e.Name.LocalName).ToList();
        return children.Count > 0 && children.TrueForAll(allowed.Contains) && element.Nodes().OfType<XText>().All(t => string.IsNullOrWhiteSpace(t.Value))
            && (name != "table" || IsTable(children));
    }

    /// <summary>Caption, columns, head, foot, rows: in this order, and rows there must be.</summary>
    private static bool IsTable(List<string> children)
    {
        var order = children.ConvertAll(c => c switch { "caption" => 0, "col" or "colgroup" => 1, "thead" => 2, "tfoot" => 3, _ => 4 });
        return order.SequenceEqual(order.Order()) && children.Count(c => c == "caption") <= 1 && children.Count(c => c == "thead") <= 1 && children.Count(c => c == "tfoot") <= 1
            && order[^1] == 4 && !(children.Contains("tr") && children.Contains("tbody")) && !(children.Contains("col") && children.Contains("colgroup"));
    }

    /// <summary>Blocks that hold a line of text only, as inline elements do.</summary>
    public static bool HoldsLine(string name) => name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "pre" or "dt" or "caption" || Inlines.Contains(name);

    public static readonly FrozenSet<string> Empty = FrozenSet.Create(StringComparer.Ordinal, "br", "hr", "img", "col");

    /// <summary>What runs, asks, plays or fetches.</summary>
    public static readonly FrozenSet<string> Active = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "iframe", "frame", "frameset", "embed", "applet", "object", "param", "form", "input", "button", "select", "textarea", "link", "meta", "base",
        "svg", "video", "audio", "source", "track", "canvas", "template", "portal", "dialog", "noscript", "slot", "xml", "foreignobject", "marquee", "bgsound");

    public static bool IsAllowed(string name) => Blocks.Contains(name) || Inlines.Contains(name);

    /// <summary>Attributes that stay; of <c>img</c>, <c>src</c> is looked after by itself.</summary>
    public static bool Keeps(string element, string attribute) => attribute switch
    {
        "lang" or "dir" => true,
        "alt" or "width" or "height" => element == "img",
        "colspan" or "rowspan" or "scope" => element is "td" or "th",
        "span" => element is "col" or "colgroup",
        _ => false,
    };

    public static bool IsValue(string attribute, string value) => attribute switch
    {
        "width" or "height" or "colspan" or "rowspan" or "span" => value.Length is > 0 and <= 5 && value.All(char.IsAsciiDigit),
        "dir" => value is "ltr" or "rtl" or "auto",
        "scope" => value is "row" or "col" or "rowgroup" or "colgroup",
        "lang" => value.Length is > 1 and <= 35 && value.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'),
        _ => value.Length <= 2_000,
    };

    /// <summary>An attribute that acts: a handler, or an address that is a program.</summary>
    public static bool Acts(string name, string value) =>
        name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase)
        || name.Equals("formaction", StringComparison.OrdinalIgnoreCase)
        || IsProgram(value);

    private static bool IsProgram(string value)
    {
        // browsers skip white space and controls inside a scheme
        Span<char> start = stackalloc char[16];
        int length = 0;
        foreach (var c in value)
        {
            if (c <= ' ' || char.IsControl(c)) continue;
            if (length == start.Length) break;
            start[length++] = char.ToLowerInvariant(c);
        }
        ReadOnlySpan<char> scheme = start[..length];
        return scheme.StartsWith("javascript:", StringComparison.Ordinal) || scheme.StartsWith("vbscript:", StringComparison.Ordinal) || scheme.StartsWith("data:text", StringComparison.Ordinal);
    }
}
