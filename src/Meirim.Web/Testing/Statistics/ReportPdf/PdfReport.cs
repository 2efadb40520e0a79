using System.Globalization;
using System.Text;
using Meirim.Web.Testing.Statistics.Report;

namespace Meirim.Web.Testing.Statistics.ReportPdf;

/// <summary>Lays the blocks of a report out on A4 pages: headings, paragraphs, tables whose head stands on every page. Measures are points, from above.</summary>
internal sealed class PdfReport
{
    private const double Width = 595, Height = 842, Margin = 50, Bottom = 60, Gap = 5, Small = 8, Usual = 10;

    private readonly PdfFont _plain = new(new TrueTypeFont(Font("NotoSans-400.ttf")), "NotoSans"), _bold = new(new TrueTypeFont(Font("NotoSans-700.ttf")), "NotoSansBold");
    private readonly List<StringBuilder> _pages = [];
    private double _y;

    public static byte[] Write(RoundReport report, string language, DateTimeOffset made)
    {
        var pdf = new PdfReport();
        pdf.NewPage();
        pdf.Paragraph(report.Title, pdf._bold, 18, 10);
        pdf.Paragraph(report.Lead, pdf._plain, 12, 10);
        foreach (var block in report.Blocks)
            switch (block)
            {
                case ReportHeading heading:
                    pdf.Heading(heading.Text);
                    break;
                case ReportText text:
                    pdf.Paragraph(text.Text, pdf._plain, Usual, 6);
                    break;
                case ReportGrid grid:
                    pdf.Grid(grid);
                    break;
            }
        return pdf.File(report.Title, language, made);
    }

    /// <summary>Noto Sans as it lies beside the program: it has every letter of the four languages.</summary>
    private static byte[] Font(string name) => System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "wwwroot", "dist", name));

    private void NewPage()
    {
        _pages.Add(new StringBuilder());
        _y = Margin;
    }

    /// <summary>A heading never stands alone at the foot of a page.</summary>
    private void Heading(string text)
    {
        if (_y + 80 > Height - Bottom) NewPage();
        _y += 10;
        Paragraph(text, _bold, 13, 6);
    }

    private void Paragraph(string text, PdfFont font, double size, double after)
    {
        foreach (var line in Lines(text, font, size, Width - (2 * Margin)))
        {
            if (_y + (1.4 * size) > Height - Bottom) NewPage();
            Say(line, font, size, Margin, _y + size);
            _y += 1.4 * size;
        }
        _y += after;
    }

    private void Grid(ReportGrid grid)
    {
        if (_y + 70 > Height - Bottom) NewPage();
        Paragraph(grid.Caption, _bold, Usual, 2);
        var widths = Widths(grid);
        Row(grid.Head, widths, _bold);
        foreach (var row in grid.Rows)
        {
            if (_y + HeightOf(row, widths) > Height - Bottom)
            {
                NewPage();
                Row(grid.Head, widths, _bold);
            }
            Row(row, widths, _plain);
        }
        _y += 10;
    }

    private void Row(IReadOnlyList<string> cells, double[] widths, PdfFont font)
    {
        double x = Margin;
        for (int i = 0; i < cells.Count; i++)
        {
            double y = _y + 3 + Small;
            foreach (var line in Lines(cells[i], i == 0 ? _bold : font, Small, widths[i] - Gap))
            {
                Say(line, i == 0 ? _bold : font, Small, x, y);
                y += 1.3 * Small;
            }
            x += widths[i];
        }
        _y += HeightOf(cells, widths);
        _pages[^1].Append(CultureInfo.InvariantCulture, $"0.8 G 0.5 w {Margin:0.##} {Height - _y:0.##} m {Width - Margin:0.##} {Height - _y:0.##} l S\n");
    }

    private double HeightOf(IReadOnlyList<string> cells, double[] widths) => (cells.Select((c, i) => Lines(c, _bold, Small, widths[i] - Gap).Count).Max() * 1.3 * Small) + 6;

    /// <summary>By what stands in the columns, as far as there is room; of the head the longest word counts.</summary>
    private double[] Widths(ReportGrid grid)
    {
        double room = Width - (2 * Margin);
        double Of(string text) => _bold.Width(text, Small) + Gap + 2;
        var wanted = grid.Head.Select((head, i) => Math.Clamp(grid.Rows.Select(r => Of(r[i])).Append(head.Split(' ').Max(Of)).Max(), 22, room * 0.7)).ToArray();
        double sum = wanted.Sum();
        if (sum <= room) return [wanted[0] + room - sum, .. wanted[1..]];
        // names and answers are long and can be broken: the narrow columns of numbers keep what they need
        double even = room / wanted.Length, narrow = wanted.Where(w => w <= even).Sum();
        return Array.ConvertAll(wanted, w => w <= even ? w : w * (room - narrow) / (sum - narrow));
    }

    private static List<string> Lines(string text, PdfFont font, double size, double width)
    {
        var (lines, line) = (new List<string>(), "");
        foreach (var word in text.Split(' ').SelectMany(w => Broken(w, font, size, width)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.Width(longer, size) > width)
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
    private static IEnumerable<string> Broken(string word, PdfFont font, double size, double width)
    {
        while (word.Length > 1 && font.Width(word, size) > width)
        {
            int fits = word.Length - 1;
            while (fits > 1 && font.Width(word[..fits], size) > width) fits--;
            yield return word[..fits];
            word = word[fits..];
        }
        yield return word;
    }

    private void Say(string text, PdfFont font, double size, double x, double y, int? page = null) => _pages[page ?? (_pages.Count - 1)].Append(CultureInfo.InvariantCulture,
        $"BT /{(font == _bold ? "B" : "P")} {size:0.##} Tf {x:0.##} {Height - y:0.##} Td <{font.Write(text)}> Tj ET\n");

    private byte[] File(string title, string language, DateTimeOffset made)
    {
        for (int i = 0; i < _pages.Count; i++) Say(string.Create(CultureInfo.InvariantCulture, $"{i + 1} / {_pages.Count}"), _plain, Small, (Width / 2) - 10, Height - 30, i);
        var file = new PdfFile();
        int tree = file.Reserve();
        int plain = _plain.Add(file), bold = _bold.Add(file);
        var pages = _pages.ConvertAll(p => file.Add(Encoding.ASCII.GetBytes(p.ToString()), "")).ConvertAll(content => file.Add(FormattableString.Invariant(
            $"<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 {Width} {Height}] /Resources << /Font << /P {plain} 0 R /B {bold} 0 R >> >> /Contents {content} 0 R >>")));
        file.Put(tree, FormattableString.Invariant($"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select(p => FormattableString.Invariant($"{p} 0 R")))}] >>"));
        int catalog = file.Add(FormattableString.Invariant($"<< /Type /Catalog /Pages {tree} 0 R /Lang ({language}) /ViewerPreferences << /DisplayDocTitle true >> >>"));
        int info = file.Add(FormattableString.Invariant($"<< /Title {PdfFile.Text(title)} /Producer (Meirim) /CreationDate (D:{made.UtcDateTime:yyyyMMddHHmmss}Z) >>"));
        return file.Write(catalog, info);
    }
}
