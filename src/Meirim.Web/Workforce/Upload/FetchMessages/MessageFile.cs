using System.Globalization;
using System.Text;
using Meirim.Web.Ui;
using Meirim.Web.Workforce.Upload.Reading;
using Meirim.Web.Workforce.Upload.FetchTemplate;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.FetchMessages;

/// <summary>The sender's own table again, with a column of what was found at each row: to be mended and sent anew.</summary>
public sealed class MessageFile(UploadVault vault, RowWords words, Headings headings, Texts texts)
{
    public async Task<byte[]> Xlsx(StaffUpload upload, RowFilter filter, RowList list, CancellationToken cancel)
    {
        using var book = new Workbook();
        var rows = await Rows(upload, filter, list, cancel);
        book.Add(texts["upload.sheet.staff"], [8, 18, 60, .. upload.ColumnList.Select(_ => 18d)], rows);
        return book.ToBytes();
    }

    public async Task<byte[]> Csv(StaffUpload upload, RowFilter filter, RowList list, CancellationToken cancel)
    {
        var text = new StringBuilder();
        foreach (var row in await Rows(upload, filter, list, cancel)) text.AppendJoin(';', row.Select(Quoted)).Append("\r\n");
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private async Task<List<IReadOnlyList<string>>> Rows(StaffUpload upload, RowFilter filter, RowList list, CancellationToken cancel)
    {
        var rows = new List<IReadOnlyList<string>> { (string[])[texts["upload.row"], texts["upload.state"], texts["upload.messages"], .. upload.ColumnList.Select(headings.Of)] };
        foreach (var row in await list.Of(upload.Id, filter).AsNoTracking().Where(r => r.EndsFact == null).OrderBy(r => r.Row).ToListAsync(cancel))
        {
            var content = row.Content is null ? new RowContent(new Dictionary<UploadColumn, string>()) : vault.Open(row.Content);
            rows.Add((string[])
            [
                row.Row.ToString(CultureInfo.InvariantCulture), texts["upload.state." + row.State],
                string.Join("\n", content.Problems.OrderBy(p => p.IsWarning).Select(p => words.Say(p, content)).Concat(content.Plan.Select(words.Say))),
                .. upload.ColumnList.Select(c => content.Cells.GetValueOrDefault(c) ?? ""),
            ]);
        }
        return rows;
    }

    /// <summary>What a spreadsheet would take for a formula gets a mark in front: a cell that someone sent must not become a program.</summary>
    private static string Quoted(string text)
    {
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r') text = "'" + text;
        return text.AsSpan().ContainsAny(";\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
