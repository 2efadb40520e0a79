using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Meirim.Web.Workforce.Upload.FetchTemplate;

/// <summary>Writes an XLSX workbook: sheets of text, a bold heading row that stays in view, lists to choose from.</summary>
internal sealed class Workbook : IDisposable
{
    private const uint Plain = 0, Bold = 1, Wrapped = 2;

    private readonly MemoryStream _bytes = new();
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _book;
    private readonly Sheets _sheets = new();
    private readonly DefinedNames _names = new();

    public Workbook()
    {
        _document = SpreadsheetDocument.Create(_bytes, SpreadsheetDocumentType.Workbook);
        _book = _document.AddWorkbookPart();
        var styles = _book.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new Fonts(new Font(), new Font(new DocumentFormat.OpenXml.Spreadsheet.Bold())),
            new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                // 49 is "text": an identifier typed in keeps its zeros, a day stays as it was typed
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
                new CellFormat { FontId = 1, ApplyFont = true, NumberFormatId = 49, ApplyNumberFormat = true, Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }, ApplyAlignment = true },
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true, Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }, ApplyAlignment = true }));
    }

    /// <summary>Adds a sheet; its first row is the heading when <paramref name="headed"/>.</summary>
    /// <param name="widths">Width of each column in letters.</param>
    /// <param name="choices">Columns, from 0, that are chosen from a named list.</param>
    public void Add(string name, IReadOnlyList<double> widths, IEnumerable<IReadOnlyList<string>> rows, bool headed = true, bool hidden = false,
        IReadOnlyList<(int Column, string List)>? choices = null)
    {
        var part = _book.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            if (headed)
                writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }));
            writer.WriteElement(new Columns(widths.Select((w, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = w, CustomWidth = true, Style = Plain })));
            writer.WriteStartElement(new SheetData());
            uint number = 0;
            foreach (var row in rows) Write(writer, ++number, row, headed && number == 1 ? Bold : headed ? Plain : Wrapped);
            writer.WriteEndElement();
            if (choices is { Count: > 0 })
                writer.WriteElement(new DataValidations(choices.Select(c => new DataValidation
                {
                    Type = DataValidationValues.List,
                    AllowBlank = true,
                    // a hint and not a wall: several values may stand in one cell
                    ShowErrorMessage = false,
                    SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{Letter(c.Column)}2:{Letter(c.Column)}20001" },
                    Formula1 = new Formula1(c.List),
                }))
                { Count = (uint)choices.Count });
            writer.WriteEndElement();
        }
        _sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
        {
            Id = _book.GetIdOfPart(part),
            SheetId = (uint)_sheets.ChildElements.Count + 1,
            Name = name.Length > 31 ? name[..31] : name,
            State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
        });
    }

    /// <summary>Names the cells of a column of a sheet, from the second row on.</summary>
    public void Name(string list, string sheet, int column, int count) =>
        _names.Append(new DefinedName($"'{sheet}'!${Letter(column)}$2:${Letter(column)}${(count + 1).ToString(CultureInfo.InvariantCulture)}") { Name = list });

    public byte[] ToBytes()
    {
        _book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(_sheets);
        if (_names.HasChildren) _book.Workbook.Append(_names);
        _document.Dispose();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _bytes.Dispose();
    }

    private static void Write(OpenXmlWriter writer, uint number, IReadOnlyList<string> row, uint style)
    {
        writer.WriteStartElement(new Row { RowIndex = number });
        for (int i = 0; i < row.Count; i++)
            if (row[i].Length > 0)
                writer.WriteElement(new Cell(new InlineString(new Text(Allowed(row[i])) { Space = SpaceProcessingModeValues.Preserve }))
                {
                    CellReference = Letter(i) + number.ToString(CultureInfo.InvariantCulture),
                    DataType = CellValues.InlineString,
                    StyleIndex = style,
                });
        writer.WriteEndElement();
    }

    /// <summary>Signs that XML cannot hold are left out.</summary>
    private static string Allowed(string text) => text.All(System.Xml.XmlConvert.IsXmlChar) ? text : string.Concat(text.Where(System.Xml.XmlConvert.IsXmlChar));

    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : $"{(char)('A' + column / 26 - 1)}{(char)('A' + column % 26)}";
}
