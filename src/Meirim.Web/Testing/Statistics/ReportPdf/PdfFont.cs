using System.Globalization;
using System.Text;

namespace Meirim.Web.Testing.Statistics.ReportPdf;

/// <summary>A font in a PDF: what was written with it goes into the file, and a map back to letters, so that text can be found and copied.</summary>
internal sealed class PdfFont(TrueTypeFont font, string name)
{
    private readonly SortedDictionary<ushort, Rune> _used = [];

    public double Width(string text, double size) => text.EnumerateRunes().Sum(r => font.Width(font.Sign(r))) * size / font.UnitsPerEm;

    /// <summary>The text as numbers of signs, in hexadecimal.</summary>
    public string Write(string text)
    {
        var signs = new StringBuilder(4 * text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            var sign = font.Sign(letter);
            _used.TryAdd(sign, letter);
            signs.Append(sign.ToString("X4", CultureInfo.InvariantCulture));
        }
        return signs.ToString();
    }

    /// <summary>Puts the font into the file; the number of its object is answered (ISO 32000-1, 9.7: a composite font with identity encoding).</summary>
    public int Add(PdfFile file)
    {
        int Em(int units) => units * 1000 / font.UnitsPerEm;
        var bytes = font.With(_used.Keys);
        int program = file.Add(bytes, FormattableString.Invariant($"/Length1 {bytes.Length}"));
        int descriptor = file.Add(FormattableString.Invariant(
            $"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [{string.Join(' ', font.Box.Select(b => Em(b)))}] /ItalicAngle 0 /Ascent {Em(font.Ascent)} /Descent {Em(font.Descent)} /CapHeight 714 /StemV 80 /FontFile2 {program} 0 R >>"));
        var widths = string.Join(' ', _used.Keys.Select(s => FormattableString.Invariant($"{s} [{Em(font.Width(s))}]")));
        int descendant = file.Add(FormattableString.Invariant(
            $"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /DW 600 /W [{widths}] /FontDescriptor {descriptor} 0 R >>"));
        int letters = file.Add(Encoding.ASCII.GetBytes(Letters()), "");
        return file.Add(FormattableString.Invariant($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] /ToUnicode {letters} 0 R >>"));
    }

    private string Letters()
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Letters def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var some in _used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{some.Length} beginbfchar\n");
            foreach (var (sign, letter) in some) map.Append(CultureInfo.InvariantCulture, $"<{sign:X4}> <{string.Concat(letter.ToString().Select(c => ((int)c).ToString("X4", CultureInfo.InvariantCulture)))}>\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }
}
