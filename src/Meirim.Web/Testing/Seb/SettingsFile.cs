using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Meirim.Web.Testing.Seb;

/// <summary>
/// Reads settings of Safe Exam Browser that are not encrypted: a property list in XML, or the same behind the prefix
/// <c>plnd</c>, each as it is or packed with gzip. Source: safeexambrowser.org, developer documentation, "File Format".
/// </summary>
public static class SettingsFile
{
    public const int MostBytes = 1024 * 1024;
    private const int MostUnpacked = 4 * MostBytes, MostDepth = 40;

    private static readonly string[] Encrypted = ["pswd", "pwcc", "pkhs", "phsk"];
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The root element of the property list, or why there is none.</summary>
    public static Outcome<XElement> Read(byte[] bytes)
    {
        if (bytes.Length > MostBytes) return SebProblems.FileTooLarge.With(MostBytes / 1024 / 1024);
        try
        {
            var inner = Unpack(bytes);
            var prefix = Encoding.ASCII.GetString(inner, 0, Math.Min(4, inner.Length));
            if (Encrypted.Contains(prefix, StringComparer.Ordinal)) return SebProblems.FileEncrypted;
            var text = StrictUtf8.GetString(prefix == "plnd" ? Unpack(inner[4..]) : inner).TrimStart('\uFEFF');
            // every property list names its DTD, which nobody fetches; entities of its own has only one that means harm
            return text.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase) ? SebProblems.FileUnreadable : Parse(text);
        }
        catch (Exception broken) when (broken is XmlException or InvalidDataException or DecoderFallbackException)
        {
            return SebProblems.FileUnreadable;
        }
    }

    private static Outcome<XElement> Parse(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = MostUnpacked, IgnoreComments = true, IgnoreProcessingInstructions = true };
        using (var reader = XmlReader.Create(new StringReader(text), settings))
            while (reader.Read())
                if (reader.Depth > MostDepth) return SebProblems.FileUnreadable;
        using var again = XmlReader.Create(new StringReader(text), settings);
        return XDocument.Load(again).Root!;
    }

    private static byte[] Unpack(byte[] bytes)
    {
        if (bytes is not [0x1F, 0x8B, ..]) return bytes;
        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        var part = new byte[64 * 1024];
        for (int read; (read = packed.Read(part)) > 0;)
        {
            // a small file that unpacks to a huge one
            if (unpacked.Length + read > MostUnpacked) throw new InvalidDataException();
            unpacked.Write(part, 0, read);
        }
        return unpacked.ToArray();
    }
}
