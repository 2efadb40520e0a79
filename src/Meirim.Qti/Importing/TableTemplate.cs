using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Meirim.Qti.Importing;

/// <summary>The spreadsheet to download, fill in and send: a heading row, and lists to choose from where there are any.</summary>
public static class TableTemplate
{
    /// <summary>The headings for those languages.</summary>
    public static IReadOnlyList<string> Headings(IReadOnlyList<string> languages) =>
    [
        .. languages.Select(l => $"text_{l}"), .. "ABCDE".SelectMany(letter => languages.Select(l => $"{letter}_{l}")),
        "key", "area", "level", "source_article", "author", "seconds",
    ];

    /// <summary>Rows in which a list is offered; what is written below is checked by the import all the same.</summary>
    private const int Rows = 1000;

    /// <summary>An XLSX workbook.</summary>
    /// <param name="lists">By heading, what may be chosen there; other words can be typed as well. A list of more than 255 letters is left out: a workbook holds no longer one.</param>
    public static byte[] Xlsx(IReadOnlyList<string> languages, IReadOnlyDictionary<string, IReadOnlyList<string>>? lists = null)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            var headings = Headings(languages);
            sheet.Worksheet = new Worksheet(
                new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
                new Columns(headings.Select((h, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = h.StartsWith("text", StringComparison.Ordinal) ? 60 : h.Length > 4 ? 16 : 30, CustomWidth = true })),
                new SheetData(new Row(headings.Select((h, i) => new Cell(new InlineString(new Text(h))) { CellReference = Letter(i) + "1", DataType = CellValues.InlineString })) { RowIndex = 1 }));
            var offered = headings.Select((h, i) => (Column: Letter(i), Words: string.Join(',', lists?.GetValueOrDefault(h) ?? []))).Where(l => l.Words.Length is > 0 and <= 255).ToList();
            if (offered.Count > 0) sheet.Worksheet.Append(new DataValidations(offered.Select(l => Offer(l.Column, l.Words))) { Count = (uint)offered.Count });
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "questions" }));
        }
        return bytes.ToArray();
    }

    private static DataValidation Offer(string column, string words) => new(new Formula1($"\"{words}\""))
    {
        Type = DataValidationValues.List,
        AllowBlank = true,
        ShowErrorMessage = false,
        SequenceOfReferences = new ListValue<StringValue> { InnerText = string.Create(CultureInfo.InvariantCulture, $"{column}2:{column}{Rows}") },
    };

    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString(CultureInfo.InvariantCulture) : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";
}
