using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace Meirim.Web.Testing.Statistics.ReportPdf;

/// <summary>Noto Sans as it lies beside the program: it has every letter of the four languages, and goes into the file.</summary>
internal sealed class PdfFonts : IFontResolver
{
    private const string Family = "Noto Sans", Regular = "NotoSans-400.ttf", Bold = "NotoSans-700.ttf";

    static PdfFonts() => GlobalFontSettings.FontResolver = new PdfFonts();

    private PdfFonts()
    {
    }

    public static XFont Of(double size, bool bold = false) => new(Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);

    public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Bold : Regular);

    public byte[]? GetFont(string faceName) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "wwwroot", "dist", faceName));
}
