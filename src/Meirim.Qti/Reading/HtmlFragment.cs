using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Meirim.Qti.Reading;

/// <summary>How much HTML a text may hold.</summary>
internal enum FragmentKind
{
    /// <summary>Paragraphs, lists, tables.</summary>
    Flow,

    /// <summary>What stands within a line.</summary>
    Inline,
}

/// <summary>
/// Makes clean HTML of what an item brings, by <see cref="HtmlPolicy"/>. The result can be read as HTML and as XML alike, and
/// cleaning it again changes nothing.
/// </summary>
internal sealed class HtmlFragment
{
    private readonly ReadingContext _context;
    private readonly FragmentKind _kind;
    private readonly Func<XElement, HtmlFragment, bool>? _own;
    private readonly StringBuilder _html = new();

    /// <summary>How many of the open elements hold a line of text only: no block may stand in them.</summary>
    private int _line;

    private HtmlFragment(ReadingContext context, FragmentKind kind, Func<XElement, HtmlFragment, bool>? own) => (_context, _kind, _own) = (context, kind, own);

    /// <param name="own">Takes elements of QTI: writes their place and says true; false for an element that is HTML.</param>
    /// <exception cref="QtiException">It holds something that acts or fetches, or an element of QTI that nobody took.</exception>
    public static string Of(IEnumerable<XNode> nodes, ReadingContext context, FragmentKind kind, Func<XElement, HtmlFragment, bool>? own = null)
    {
        var fragment = new HtmlFragment(context, kind, own);
        var list = nodes.ToList();
        fragment.Write(list, pre: false, spaceCounts: kind == FragmentKind.Inline || !list.OfType<XElement>().Any(e => HtmlPolicy.Blocks.Contains(Name(e))));
        return fragment._html.ToString().Trim(' ');
    }

    /// <summary>Writes a place: an element of our own with one <c>data-</c> attribute.</summary>
    public void Place(string element, string data, string identifier, string inner = "") =>
        _html.Append('<').Append(element).Append(" data-").Append(data).Append("=\"").Append(Escape(identifier, true)).Append("\">").Append(inner).Append("</").Append(element).Append('>');

    public void Raw(string cleanHtml) => _html.Append(cleanHtml);

    /// <summary>Writes what an element holds, without the element.</summary>
    public void Inside(XElement element) => Write(element.Nodes(), pre: false, spaceCounts: false);

    public static string Escape(string text, bool attribute = false)
    {
        var safe = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
            _ = rune.Value switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' when attribute => safe.Append("&quot;"),
                _ when rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) => safe,
                _ => safe.Append(rune.ToString()),
            };
        return safe.ToString();
    }

    private bool EndsWithSpace => _html.Length > 0 && _html[^1] == ' ';

    private static string Name(XElement element) => element.Name.LocalName;

    private void Write(IEnumerable<XNode> nodes, bool pre, bool spaceCounts)
    {
        foreach (var node in nodes)
            switch (node)
            {
                case XText text when pre:
                    _html.Append(Escape(text.Value.ReplaceLineEndings("\n")));
                    break;
                case XText text:
                    // what was unwrapped before may have ended with a space
                    if (spaceCounts || !string.IsNullOrWhiteSpace(text.Value)) _html.Append(Escape(EndsWithSpace ? OneSpace(text.Value).TrimStart(' ') : OneSpace(text.Value)));
                    break;
                case XElement element:
                    Write(element, pre);
                    break;
            }
        if (_html.Length > QtiLimits.TextLetters) throw _context.Refuse(QtiProblems.TooLarge(QtiLimits.TextLetters));
    }

    private void Write(XElement element, bool pre)
    {
        var name = Name(element);
        if (_own is not null && _own(element, this)) return;
        if (HtmlPolicy.Active.Contains(name.ToLowerInvariant())) throw _context.Refuse(QtiProblems.ActiveContent(name), element);
        if (name.StartsWith("qti-", StringComparison.Ordinal) || name == "math") throw _context.Refuse(QtiProblems.NotSupported(name), element);
        foreach (var attribute in element.Attributes())
            if (HtmlPolicy.Acts(attribute.Name.LocalName, attribute.Value)) throw _context.Refuse(QtiProblems.ActiveContent($"{name} {attribute.Name.LocalName}"), element);
        bool misplaced = HtmlPolicy.Blocks.Contains(name) && (_kind == FragmentKind.Inline || _line > 0 || !HtmlPolicy.IsInPlace(element));
        if (!HtmlPolicy.IsAllowed(name) || misplaced)
        {
            if (!HtmlPolicy.IsAllowed(name)) _context.Warn(QtiProblems.LeftOut(name), element);
            // the words stay
            if (_html.Length > 0 && !EndsWithSpace && HtmlPolicy.Blocks.Contains(name)) _html.Append(' ');
            Write(element.Nodes(), pre, spaceCounts: true);
            return;
        }
        _html.Append('<').Append(name);
        WriteAttributes(element, name);
        if (HtmlPolicy.Empty.Contains(name))
        {
            _html.Append("/>");
            return;
        }
        _html.Append('>');
        bool line = HtmlPolicy.HoldsLine(name);
        if (line) _line++;
        Write(element.Nodes(), pre || name == "pre", spaceCounts: !HtmlPolicy.Holders.Contains(name));
        if (line) _line--;
        _html.Append("</").Append(name).Append('>');
    }

    private void WriteAttributes(XElement element, string name)
    {
        if (name == "img") Attribute("src", _context.Picture(element.Attribute("src")?.Value ?? "", element));
        // a picture that says nothing to those who do not see it is a picture of ornament
        if (name == "img" && element.Attribute("alt") is null) Attribute("alt", "");
        var kept = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            var attributeName = attribute.Name.LocalName;
            if (name == "img" && attributeName == "src") continue;
            if (HtmlPolicy.Keeps(name, attributeName) && HtmlPolicy.IsValue(attributeName, attribute.Value)) kept[attributeName] = attribute.Value;
            // names and looks go without a word: nothing is said by them
            else if (attributeName is not ("class" or "id" or "style" or "label" or "title") && !attributeName.StartsWith("data-", StringComparison.Ordinal))
                _context.Warn(QtiProblems.AttributeLeftOut(name, attributeName), element);
        }
        foreach (var (key, value) in kept) Attribute(key, value);
    }

    private void Attribute(string name, string value) => _html.Append(' ').Append(name).Append("=\"").Append(Escape(value, attribute: true)).Append('"');

    /// <summary>White space of the file becomes one space; a no-break space is a sign and stays.</summary>
    public static string OneSpace(string text)
    {
        var one = new StringBuilder(text.Length);
        foreach (var c in text)
            if (!char.IsSurrogate(c) && !XmlConvert.IsXmlChar(c)) continue;
            else if (c is not (' ' or '\t' or '\r' or '\n')) one.Append(c);
            else if (one.Length == 0 || one[^1] != ' ') one.Append(' ');
        return one.ToString();
    }
}
