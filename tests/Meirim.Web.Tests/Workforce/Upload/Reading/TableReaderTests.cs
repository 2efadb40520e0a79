using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Meirim.Web.Ui;
using Meirim.Web.Workforce.Upload.FetchTemplate;
using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Tests.Workforce.Upload.Reading;

/// <summary>Files as people and programs make them, odd and hostile ones among them.</summary>
public sealed class TableReaderTests
{
    private const string Heads = "ИИН;Фамилия;Имя;Профессия";
    private const string Line = "850301300012;Қалмақова;Әсел;3412-0-008";

    private static readonly TableReader Reader = new(new Headings(new Texts()));

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with a mark", "utf-16", "utf-16 without a mark", "utf-16BE", "windows-1251"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_is_read_in_whatever_encoding_it_was_saved(string name)
    {
        var cyrillic = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
        var text = $"{Heads}\r\n{Line.Replace("Қалмақова;Әсел", "Калмакова;Асель", StringComparison.Ordinal)}";
        byte[] file = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8 with a mark" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            "utf-16 without a mark" => Encoding.Unicode.GetBytes(text),
            "utf-16BE" => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
            _ => cyrillic.GetBytes(text),
        };
        Reader.Read(file).Value.Rows.ShouldHaveSingleItem().Cells[UploadColumn.Surname].ShouldBe("Калмакова");
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_separator_is_found_out(char separator) => Csv($"{Heads}\n{Line}".Replace(';', separator)).Cells[UploadColumn.Occupation].ShouldBe("3412-0-008");

    [Fact]
    public void Excel_may_name_the_separator_in_a_line_of_its_own_and_the_numbers_of_rows_stay() => Csv($"sep=;\r\n{Heads}\r\n{Line}").Number.ShouldBe(3);

    [Fact]
    public void A_cell_in_quotes_may_hold_separators_line_ends_and_quotes() =>
        Csv($"{Heads};Подразделение\n{Line};\"Отделение \"\"А\"\"; второе\nкрыло\"").Cells[UploadColumn.Unit].ShouldBe("Отделение \"А\"; второе\nкрыло");

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    [InlineData("en")]
    [InlineData("lv")]
    public void Headings_of_every_language_are_known_in_any_order_and_with_any_signs(string language)
    {
        var headings = new Headings(new Texts());
        var shuffled = Headings.All.Reverse().Select(c => "  " + headings.In(language, c).ToUpperInvariant() + " * ").ToList();
        headings.Recognise(shuffled).Columns.ShouldBe(Headings.All.Reverse().Select(c => (UploadColumn?)c));
    }

    [Fact]
    public void No_heading_means_two_columns()
    {
        var headings = new Headings(new Texts());
        foreach (var column in Headings.All)
            foreach (var language in Texts.Languages) headings.Find(headings.In(language, column)).ShouldBe(column, $"{language} {column}");
    }

    [Fact]
    public void Headings_may_stand_below_a_title_and_unknown_ones_are_told()
    {
        var table = Reader.Read(Encoding.UTF8.GetBytes($"Штат учреждения на 1 марта\n\n{Heads};Любимый цвет\n{Line};синий")).Value;
        table.Unknown.ShouldBe(["Любимый цвет"]);
        table.Rows.ShouldHaveSingleItem().Number.ShouldBe(4);
    }

    [Fact]
    public void Empty_rows_between_are_passed_over_and_the_others_keep_their_numbers() =>
        Reader.Read(Encoding.UTF8.GetBytes($"{Heads}\n{Line}\n\n;;;\n{Line}\n\n\n")).Value.Rows.Select(r => r.Number).ShouldBe([2, 5]);

    [Theory]
    [InlineData("", "WFU-007")]
    [InlineData("\n\n\n", "WFU-007")]
    [InlineData("just words and no table at all", "WFU-008")]
    [InlineData("a;b;c\n1;2;3", "WFU-008")]
    [InlineData("ИИН;Фамилия\n1;Ахметов", "WFU-009")]
    [InlineData("Фамилия;Имя;Профессия;Фамилия\nа;б;в;г", "WFU-012")]
    [InlineData("Фамилия;Имя;Профессия", "WFU-007")]
    [InlineData("%PDF-1.7\n1 0 obj", "WFU-003")]
    [InlineData("<html><table><tr><td>Фамилия</td></tr></table></html>", "WFU-003")]
    [InlineData("{\\rtf1 Фамилия}", "WFU-003")]
    public void What_cannot_be_read_is_refused_with_its_code(string text, string code) => Reader.Read(Encoding.UTF8.GetBytes(text)).Problem!.Code.ShouldBe(code);

    [Fact]
    public void A_heading_missing_is_named() =>
        string.Join(' ', Reader.Read(Encoding.UTF8.GetBytes("ИИН;Фамилия\n1;Ахметов")).Problem!.Arguments).ShouldNotBeNullOrWhiteSpace();

    [Fact]
    public void Bytes_that_are_no_text_are_refused() => Reader.Read([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 5, 9, 0, 0, 0, 0, 8]).Problem!.Code.ShouldBe("WFU-003");

    [Fact]
    public void A_quotation_mark_that_never_ends_does_not_swallow_the_file_in_silence()
    {
        var file = new StringBuilder($"{Heads}\n\"{Line}\n");
        for (int i = 0; i < 5_000; i++) file.Append(CultureInfo.InvariantCulture, $"{i};Фамилия;Имя;3412-0-008\n");
        Reader.Read(Encoding.UTF8.GetBytes(file.ToString())).Problem!.Code.ShouldBe("WFU-006");
    }

    [Fact]
    public void More_rows_than_may_be_are_refused_and_none_is_cut_off()
    {
        var file = new StringBuilder(Heads + "\n");
        for (int i = 0; i < TableLimits.Rows; i++) file.Append(Line).Append('\n');
        Reader.Read(Encoding.UTF8.GetBytes(file.ToString())).Value.Rows.Count.ShouldBe(TableLimits.Rows);
        Reader.Read(Encoding.UTF8.GetBytes(file.Append(Line).ToString())).Problem!.Code.ShouldBe("WFU-010");
        for (int i = 0; i < 31_000; i++) file.Append(Line).Append('\n');
        Reader.Read(Encoding.UTF8.GetBytes(file.ToString())).Problem!.Code.ShouldBe("WFU-010");
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_unread() => Reader.Read(new byte[TableLimits.Bytes + 1]).Problem!.Code.ShouldBe("WFU-002");

    [Fact]
    public void More_columns_than_may_be_are_refused() =>
        Reader.Read(Encoding.UTF8.GetBytes($"{Heads};{string.Join(';', Enumerable.Range(0, 300))}\n{Line}")).Problem!.Code.ShouldBe("WFU-015");

    [Fact]
    public void A_workbook_is_read_with_its_dates_numbers_and_text_as_they_are_seen()
    {
        var table = Reader.Read(Typed()).Value;
        var cells = table.Rows.ShouldHaveSingleItem().Cells;
        cells[UploadColumn.Identifier].ShouldBe("850301300012", "a number cell is no power of ten");
        cells[UploadColumn.Since].ShouldBe("2024-03-01");
        cells[UploadColumn.Rate].ShouldBe("0.5");
        cells[UploadColumn.Surname].ShouldBe("Қалмақова");
    }

    [Fact]
    public void The_sheet_with_the_headings_is_found_behind_others()
    {
        using var book = new Web.Workforce.Upload.FetchTemplate.Workbook();
        book.Add("Обложка", [10], [["Отчёт"], ["за год"]]);
        book.Add("Люди", [10, 10, 10, 10], [Heads.Split(';'), Line.Split(';')]);
        Reader.Read(book.ToBytes()).Value.Rows.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_workbook_with_a_password_and_an_old_one_are_told_apart()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Reader.Read(compound).Problem!.Code.ShouldBe("WFU-005");
        Reader.Read([.. compound, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[64]]).Problem!.Code.ShouldBe("WFU-004");
    }

    [Fact]
    public void An_archive_that_is_no_workbook_is_no_table() => Reader.Read(Zip(("word/document.xml", new MemoryStream("<w/>"u8.ToArray())))).Problem!.Code.ShouldBe("WFU-003");

    [Fact]
    public void A_workbook_cut_short_is_damaged()
    {
        var whole = Typed();
        foreach (int length in new[] { 30, whole.Length / 3, whole.Length / 2, whole.Length - 40 })
            Reader.Read(whole[..length]).Problem!.Code.ShouldBe("WFU-006", length.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_workbook_without_a_sheet_that_can_be_read_is_empty() =>
        Reader.Read(Zip(("xl/workbook.xml", new MemoryStream("<workbook><sheets><sheet name='x' sheetId='1' r:id='rId9'/>"u8.ToArray())))).Problem!.Code.ShouldBe("WFU-007");

    [Fact]
    public void A_workbook_that_unpacks_without_end_is_refused_before_it_is_parsed()
    {
        using var zeros = new Zeros(TableLimits.UnpackedBytes + 1_000_000);
        var bomb = Zip(("xl/workbook.xml", new MemoryStream("<workbook/>"u8.ToArray())), ("xl/sharedStrings.xml", zeros));
        bomb.Length.ShouldBeLessThan(2_000_000);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Reader.Read(bomb).Problem!.Code.ShouldBe("WFU-011");
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(20_000_000);
    }

    [Fact]
    public void Entities_that_multiply_are_not_expanded()
    {
        var laughs = "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><si><t>&b;</t></si></sst>";
        Reader.Read(Zip(("xl/workbook.xml", new MemoryStream(Encoding.UTF8.GetBytes(laughs))))).Problem!.Code.ShouldBe("WFU-006");
    }

    private static TableRow Csv(string text) => Reader.Read(Encoding.UTF8.GetBytes(text)).Value.Rows.ShouldHaveSingleItem();

    private static byte[] Zip(params (string Name, Stream Content)[] parts)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                content.CopyTo(part);
            }
        return bytes.ToArray();
    }

    /// <summary>As Excel makes it: a date is a number with a form.</summary>
    private static byte[] Typed()
    {
        var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var sheet = book.AddNewPart<WorksheetPart>();
            static Cell Text(string text) => new(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text))) { DataType = CellValues.InlineString };
            static Cell Number(string number, uint style = 0) => new(new CellValue(number)) { StyleIndex = style };
            sheet.Worksheet = new Worksheet(new SheetData(
                new Row("ИИН;Фамилия;Имя;Профессия;В должности с;Ставка".Split(';').Select(Text)),
                new Row(Number("850301300012"), Text("Қалмақова"), Text("Әсел"), Text("3412-0-008"), Number("45352", 1), Number("0.5"))));
            book.Workbook = new DocumentFormat.OpenXml.Spreadsheet.Workbook(new Sheets(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "1" }));
        }
        return bytes.ToArray();
    }

    /// <summary>So many zeros, of which none lies in memory.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, _left);
            Array.Clear(buffer, offset, read);
            _left -= read;
            return read;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
