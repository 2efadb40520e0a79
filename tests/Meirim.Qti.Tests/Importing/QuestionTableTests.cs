using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Meirim.Qti.Importing;
using Meirim.Qti.Items;

namespace Meirim.Qti.Tests.Importing;

public sealed class QuestionTableTests
{
    private const string Heading = "text_kk;text_ru;A_kk;A_ru;B_kk;B_ru;C_kk;C_ru;key;area;level;source_article;author;seconds;extra\n";
    private const string Row = "Сұрақ?;\"Вопрос;\nс новой строки?\";иә;да;жоқ;нет;;;B;2.1;1;12-бап;А. Автор;90;\n";

    [Fact]
    public void A_row_is_an_item_in_the_languages_it_has()
    {
        var result = Imports.Read(Heading + Row);

        result.Format.ShouldBe(ImportFormat.Csv);
        result.Problems.Single().ShouldSatisfyAllConditions(p => p.Code.ShouldBe("QTI-507"), p => p.Arguments.ShouldBe(["extra"]));
        var item = result.Items.Single();
        item.Languages.ShouldBe(["kk", "ru"]);
        item.Body.In("ru").ShouldStartWith("<p>Вопрос;<br/>с новой строки?</p>");
        item.Labels.ShouldBe(new ItemLabels("2.1", "1", "12-бап", "А. Автор", 90));
        item.Score("B").ShouldBe(1);
        result.Verdicts.Single().Problems.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Сұрақ?;Вопрос?;иә;да;жоқ;;;;B;;;;;", "QTI-416")]
    [InlineData(";;иә;да;жоқ;нет;;;B;;;;;", "QTI-403")]
    [InlineData("Сұрақ?;;иә;да;жоқ;нет;;;B;;;;;", "QTI-201")]
    [InlineData("Сұрақ?;Вопрос?;иә;да;жоқ;нет;;;;;;;;", "QTI-405")]
    [InlineData("Сұрақ?;Вопрос?;иә;да;жоқ;нет;;;C;;;;;", "QTI-406")]
    [InlineData("Сұрақ?;Вопрос?;иә;да;жоқ;нет;;;?;;;;;", "QTI-406")]
    [InlineData("Сұрақ?;Вопрос?;иә;да;;;;;A;;;;;", "QTI-404")]
    [InlineData("Сұрақ?;Вопрос?;иә;да;жоқ;нет;;;A;;;;;долго", "QTI-414")]
    [InlineData("Сұрақ?;Вопрос?;иә;да;иә;да;;;A;;;;;", "QTI-203")]
    public void A_row_that_lacks_something_says_what(string row, string code)
    {
        var verdict = Imports.Read(Heading + row).Verdicts.Single();

        verdict.Codes().ShouldContain(code);
        verdict.Problems[0].Line.ShouldBe(2);
        verdict.Accepted.ShouldBe(code == "QTI-203", "options that say the same can be put right in the bank");
    }

    [Fact]
    public void Several_letters_in_the_key_are_all_needed()
    {
        var item = Imports.Read(Heading + "Сұрақ?;Вопрос?;a;а1;b;б1;c;в1;A, C;;;;;\n").Items.Single();

        item.Score("A", "C").ShouldBe(1);
        item.Score("A").ShouldBe(0);
        item.Score("A", "B", "C").ShouldBe(0);
    }

    [Fact]
    public void A_Cyrillic_letter_in_the_key_is_taken_for_the_Latin_one_and_flagged() =>
        Imports.Read(Heading + "Сұрақ?;Вопрос?;иә;да;жоқ;нет;;;В;;;;;\n").Verdicts.Single().ShouldSatisfyAllConditions(v => v.Item!.Score("B").ShouldBe(1), v => v.Codes().ShouldBe(["QTI-505"]));

    [Theory]
    [InlineData("text_kk,A_kk,a_kk,key\n1,2,3,A", "QTI-411")]
    [InlineData("text_kk,A_kk,key\n", "QTI-019")]
    public void A_table_that_cannot_be_understood_is_refused(string text, string code) => Imports.Read(text).Problems.Single().Code.ShouldBe(code);

    [Fact]
    public void The_template_is_a_table_of_questions_without_questions()
    {
        var result = Importer.Read(TableTemplate.Xlsx(["kk", "ru"]));

        result.Format.ShouldBe(ImportFormat.Xlsx);
        result.Problems.Single().Code.ShouldBe("QTI-019");
        TableTemplate.Headings(["kk", "ru"]).Take(4).ShouldBe(["text_kk", "text_ru", "A_kk", "A_ru"]);
    }

    [Fact]
    public void A_filled_template_is_the_same_as_the_CSV()
    {
        using var bytes = new MemoryStream();
        bytes.Write(TableTemplate.Xlsx(["kk", "ru"]));
        using (var document = SpreadsheetDocument.Open(bytes, isEditable: true))
        {
            var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet.GetFirstChild<SheetData>()!;
            // text_kk text_ru A_kk A_ru B_kk B_ru C_kk … E_ru key area level source_article author seconds
            string[] cells = ["Сұрақ?", "Вопрос;\nс новой строки?", "иә", "да", "жоқ", "нет", "", "", "", "", "", "", "B", "2.1", "1", "12-бап", "А. Автор", "90"];
            sheet.Append(new Row(cells.Select((c, i) => new Cell(new InlineString(new Text(c))) { CellReference = $"{(char)('A' + i)}2", DataType = CellValues.InlineString })) { RowIndex = 2 });
        }

        var result = Importer.Read(bytes.ToArray());

        result.Verdicts.Single().Line.ShouldBe(2);
        QtiJson.Write(result.Items.Single()).ShouldBe(QtiJson.Write(Imports.Read(Heading + Row).Items.Single()));
    }

    [Fact]
    public void A_file_in_an_old_encoding_is_refused_with_what_would_be_accepted()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        Importer.Read(Encoding.GetEncoding(1251).GetBytes(Heading + Row)).Problems.Single().Code.ShouldBe("QTI-005");
        Importer.Read([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Heading + Row)]).Items.Count().ShouldBe(1);
    }
}
