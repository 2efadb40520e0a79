using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Meirim.Web.Testing.Statistics.ReportPdf;

/// <summary>The objects of a PDF 1.7 (ISO 32000-1), numbered from 1, and their table at the end.</summary>
internal sealed class PdfFile
{
    private readonly List<byte[]?> _objects = [];

    /// <summary>The number of an object that is written later.</summary>
    public int Reserve()
    {
        _objects.Add(null);
        return _objects.Count;
    }

    public void Put(int number, string content) => _objects[number - 1] = Encoding.Latin1.GetBytes(content);

    public int Add(string content)
    {
        int number = Reserve();
        Put(number, content);
        return number;
    }

    /// <summary>A stream, compressed.</summary>
    /// <param name="about">What stands in its dictionary beside its length.</param>
    public int Add(byte[] stream, string about)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) zip.Write(stream);
        byte[] head = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< /Length {packed.Length} /Filter /FlateDecode {about} >>\nstream\n"));
        _objects.Add([.. head, .. packed.ToArray(), .. "\nendstream"u8]);
        return _objects.Count;
    }

    /// <summary>A text of any letters: UTF-16 with its mark, in hexadecimal.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    public byte[] Write(int catalog, int info)
    {
        using var file = new MemoryStream();
        void Say(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        // four bytes above 127 tell those who carry it that it is no text
        Say("%PDF-1.7\n%âãÏÓ\n");
        var offsets = new long[_objects.Count];
        for (int i = 0; i < _objects.Count; i++)
        {
            offsets[i] = file.Position;
            Say(string.Create(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n"));
            file.Write(_objects[i] ?? throw new InvalidOperationException("an object was reserved and not written"));
            Say("\nendobj\n");
        }
        long table = file.Position;
        Say(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {_objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (long offset in offsets) Say(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n"));
        Say(string.Create(CultureInfo.InvariantCulture, $"trailer\n<< /Size {_objects.Count + 1} /Root {catalog} 0 R /Info {info} 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }
}
