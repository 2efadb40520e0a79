using System.Collections.Frozen;

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
