using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Meirim.Qti.Reading;

/// <summary>
/// XML from outside: no DTD, so no entities of its own and nothing fetched; UTF-8 or UTF-16 only; bounded in size, depth and
/// number of elements before a tree is made of it.
/// </summary>
internal static class SafeXml
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <exception cref="QtiException">Refused.</exception>
    public static XDocument Load(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > QtiLimits.FileBytes) throw new QtiException(QtiProblems.TooLarge(QtiLimits.FileBytes));
        var text = Decode(bytes);
        try
        {
            Measure(text);
            using var reader = Reader(text);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException broken)
        {
            throw new QtiException(Refusal(broken).At(null, broken.LineNumber > 0 ? broken.LineNumber : null));
        }
    }

    /// <summary>The line of an element in its file.</summary>
    public static int? Line(XObject node) => node is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : null;

    /// <summary>Text in UTF-8, or in UTF-16 with its mark; other encodings are how words are hidden from those who check.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return StrictUtf8.GetString(bytes[3..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return new UnicodeEncoding(false, true, true).GetString(bytes[2..]);
            if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return new UnicodeEncoding(true, true, true).GetString(bytes[2..]);
            var text = StrictUtf8.GetString(bytes);
            return DeclaresAnother(text) ? throw new QtiException(QtiProblems.UnknownEncoding()) : text;
        }
        catch (ArgumentException)
        {
            throw new QtiException(QtiProblems.UnknownEncoding());
        }
    }

    private static bool DeclaresAnother(string text)
    {
        if (!text.StartsWith("<?xml", StringComparison.Ordinal)) return false;
        int end = text.IndexOf("?>", StringComparison.Ordinal);
        var declaration = end < 0 ? text : text[..end];
        int at = declaration.IndexOf("encoding", StringComparison.Ordinal);
        return at >= 0 && !declaration[at..].Contains("utf-8", StringComparison.OrdinalIgnoreCase) && !declaration[at..].Contains("ascii", StringComparison.OrdinalIgnoreCase);
    }

    private static XmlReader Reader(string text) => XmlReader.Create(new StringReader(text), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = QtiLimits.FileBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private static void Measure(string text)
    {
        using var reader = Reader(text);
        int elements = 0;
        while (reader.Read())
        {
            if (reader.Depth > QtiLimits.XmlDepth) throw new QtiException(QtiProblems.TooDeep(QtiLimits.XmlDepth).At(null, ((IXmlLineInfo)reader).LineNumber));
            if (reader.NodeType == XmlNodeType.Element && ++elements > QtiLimits.XmlElements) throw new QtiException(QtiProblems.TooManyElements(QtiLimits.XmlElements));
        }
    }

    private static QtiProblem Refusal(XmlException broken) =>
        broken.Message.Contains("DTD", StringComparison.Ordinal) ? QtiProblems.HasDtd() : QtiProblems.NotXml(broken.Message);
}
