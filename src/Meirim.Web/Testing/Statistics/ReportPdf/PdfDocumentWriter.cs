using System.Globalization;
using Meirim.Web.Testing.Statistics.Report;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Meirim.Web.Testing.Statistics.ReportPdf;

/// <summary>Lays the blocks of a report out on A4 pages: headings, paragraphs, tables whose head stands on every page.</summary>
internal sealed class PdfDocumentWriter : IDisposable
{
    private const double Margin = 50, Bottom = 60, CellGap = 4;

    private readonly PdfDocument _document = new();
    private readonly XFont _text = PdfFonts.Of(10), _strong = PdfFonts.Of(10, true), _small = PdfFonts.Of(8), _smallStrong = PdfFonts.Of(8, true);
    private XGraphics _page = null!;
    private double _y, _width, _height;

    public static byte[] Write(RoundReport report, string language, DateTimeOffset made)
    {
        using var writer = new PdfDocumentWriter();
        writer._document.Info.Title = report.Title;
        writer._document.Info.CreationDate = made.UtcDateTime;
        writer._document.Language = language;
        writer.NewPage();
        writer.Paragraph(report.Title, PdfFonts.Of(18, true), 12);
        writer.Paragraph(report.Lead, PdfFonts.Of(12), 10);
        foreach (var block in report.Blocks)
            switch (block)
            {
                case ReportHeading heading:
                    writer.Heading(heading.Text);
                    break;
                case ReportText text:
                    writer.Paragraph(text.Text, writer._text, 6);
                    break;
                case ReportGrid grid:
                    writer.Grid(grid);
                    break;
            }
        writer._page.Dispose();
        writer.Numbers();
        using var bytes = new MemoryStream();
        writer._document.Save(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => _document.Dispose();

    private void NewPage()
    {
        _page?.Dispose();
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        (_width, _height) = (page.Width.Point, page.Height.Point);
        _page = XGraphics.FromPdfPage(page);
        _y = Margin;
    }

    /// <summary>A heading never stands alone at the foot of a page.</summary>
    private void Heading(string text)
    {
        if (_y + 80 > _height - Bottom) NewPage();
        _y += 10;
        Paragraph(text, PdfFonts.Of(13, true), 6);
    }

    private void Paragraph(string text, XFont font, double after)
    {
        double line = font.GetHeight() * 1.15;
        foreach (var part in Lines(text, font, _width - (2 * Margin)))
        {
            if (_y + line > _height - Bottom) NewPage();
            _page.DrawString(part, font, XBrushes.Black, Margin, _y + font.GetHeight() * 0.8);
            _y += line;
        }
        _y += after;
    }

    private void Grid(ReportGrid grid)
    {
        if (_y + 60 > _height - Bottom) NewPage();
        Paragraph(grid.Caption, _strong, 2);
        var widths = Widths(grid);
        Row(grid.Head, widths, _smallStrong, _smallStrong);
        foreach (var row in grid.Rows)
        {
            if (_y + HeightOf(row, widths, _small) > _height - Bottom)
            {
                NewPage();
                Row(grid.Head, widths, _smallStrong, _smallStrong);
            }
            Row(row, widths, _smallStrong, _small);
        }
        _y += 10;
    }

    private void Row(IReadOnlyList<string> cells, double[] widths, XFont first, XFont others)
    {
        double x = Margin, line = _small.GetHeight() * 1.1;
        for (int i = 0; i < cells.Count; i++)
        {
            var font = i == 0 ? first : others;
            double y = _y + 3;
            foreach (var part in Lines(cells[i], font, widths[i] - CellGap))
            {
                _page.DrawString(part, font, XBrushes.Black, x, y + font.GetHeight() * 0.8);
                y += line;
            }
            x += widths[i];
        }
        _y += HeightOf(cells, widths, others);
        _page.DrawLine(XPens.LightGray, Margin, _y, _width - Margin, _y);
    }

    private double HeightOf(IReadOnlyList<string> cells, double[] widths, XFont font) =>
        (cells.Select((c, i) => Lines(c, i == 0 ? _smallStrong : font, widths[i] - CellGap).Count).Max() * _small.GetHeight() * 1.1) + 6;

    /// <summary>By what stands in the columns; none narrower than its longest word allows, as far as there is room.</summary>
    private double[] Widths(ReportGrid grid)
    {
        double room = _width - (2 * Margin);
        var wanted = grid.Head.Select((h, i) => Math.Clamp(grid.Rows.Select(r => Measure(r[i])).Append(Longest(h)).Max() + CellGap + 4, 24, room * 0.7)).ToArray();
        double sum = wanted.Sum();
        return sum <= room ? [wanted[0] + room - sum, .. wanted[1..]] : Array.ConvertAll(wanted, w => w * room / sum);

        double Measure(string text) => _page.MeasureString(text, _smallStrong).Width;
        double Longest(string text) => text.Split(' ').Max(Measure);
    }

    private List<string> Lines(string text, XFont font, double width)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in text.Split(' ').SelectMany(w => Broken(w, font, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && _page.MeasureString(longer, font).Width > width)
            {
                lines.Add(line);
                line = word;
            }
            else line = longer;
        }
        lines.Add(line);
        return lines;
    }

    /// <summary>A word that is longer than the line, as a hash is, goes on in the next.</summary>
    private IEnumerable<string> Broken(string word, XFont font, double width)
    {
        while (word.Length > 1 && _page.MeasureString(word, font).Width > width)
        {
            int fits = word.Length - 1;
            while (fits > 1 && _page.MeasureString(word[..fits], font).Width > width) fits--;
            yield return word[..fits];
            word = word[fits..];
        }
        yield return word;
    }

    private void Numbers()
    {
        for (int i = 0; i < _document.PageCount; i++)
        {
            using var page = XGraphics.FromPdfPage(_document.Pages[i]);
            page.DrawString(string.Create(CultureInfo.InvariantCulture, $"{i + 1} / {_document.PageCount}"), _small, XBrushes.Gray, new XRect(0, _height - 40, _width, 20), XStringFormats.TopCenter);
        }
    }
}
