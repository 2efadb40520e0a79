using System.Net;
using System.Text;
using Meirim.Web.Testing.Bank.ImportItems;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Bank.ImportItems;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private string Folder => Path.Combine(app.DataFolder, "imports");

    [Theory]
    [InlineData(null, "Выберите файл")]
    [InlineData("", "Файл пуст")]
    [InlineData("PK\u0003\u0004 this is no archive", "Архив повреждён")]
    [InlineData("a note about the weather", "Формат файла не распознан")]
    [InlineData("<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><qti-assessment-item>&y;</qti-assessment-item>", "")]
    public async Task What_is_no_file_of_questions_is_refused_and_not_kept(string? file, string words)
    {
        using var scene = await BankScene.Open(app);
        var before = Kept();

        using var answer = await scene.Send(file is null ? null : Encoding.UTF8.GetBytes(file));

        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            // a single item that is refused is a verdict of its own
            var page = await scene.Browser.Page(answer.Headers.Location!.ToString());
            page.QuerySelector("#take").ShouldBeNull();
            page.Body!.TextContent.ShouldContain("QTI-002");
            page.Body!.TextContent.ShouldNotContain("root:");
            return;
        }
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(words);
        Kept().ShouldBe(before);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_in_words()
    {
        using var scene = await BankScene.Open(app);
        using var answer = await scene.Send(new byte[ImportFiles.MostBytes + 1]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("до 5 МБ");
    }

    [Theory]
    [InlineData("", "1", "ru", "Выберите область")]
    [InlineData("weather", "1", "ru", "Выберите область")]
    [InlineData("law", "", "ru", "Напишите уровень")]
    [InlineData("law", "<b>", "ru", "Напишите уровень")]
    [InlineData("law", "1", "xx", "Выберите язык")]
    public async Task What_is_chosen_for_the_questions_is_checked(string area, string level, string language, string words)
    {
        using var scene = await BankScene.Open(app);
        using var answer = await scene.Send(BankScene.Package(scene.Question()), area: area, level: level, language: language);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(words);
    }

    [Fact]
    public async Task A_dry_run_keeps_the_file_with_its_hash_and_writes_nothing_into_the_bank()
    {
        using var scene = await BankScene.Open(app);
        var file = BankScene.Package(scene.Question());

        var address = await scene.Check(file);

        address.ShouldStartWith("/ru/testing/items/import/");
        var hash = address.Split('/')[^1].Split('?')[0];
        (await File.ReadAllBytesAsync(Path.Combine(Folder, hash))).ShouldBe(file);
        (await scene.Stored()).ShouldBeNull();
    }

    [Fact]
    public async Task The_template_is_filled_in_and_sent_and_mixed_letters_are_flagged()
    {
        using var scene = await BankScene.Open(app);
        var link = (await scene.Browser.Page(BankScene.Import)).QuerySelector("a[download]")!.GetAttribute("href")!;
        using var answer = await scene.Browser.Get(link);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        using var bytes = new MemoryStream();
        bytes.Write(await answer.Content.ReadAsByteArrayAsync());
        List<string> lists;
        using (var book = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(bytes, isEditable: true))
        {
            var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
            lists = [.. sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Formula1>().Select(f => f.Text)];
            var rows = sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Single();
            var headings = rows.Select(c => c.InnerText).ToList();
            var said = new Dictionary<string, string> { ["text_kk"] = "Қайсысы дұрыс?", ["text_ru"] = "Что верно?", ["A_kk"] = "Бірінші", ["A_ru"] = "Пepвoe", ["B_kk"] = "Екінші", ["B_ru"] = "Второе", ["key"] = "A", ["area"] = "ethics", ["level"] = scene.Stem };
            var row = new DocumentFormat.OpenXml.Spreadsheet.Row { RowIndex = 2 };
            foreach (var heading in headings)
                row.Append(new DocumentFormat.OpenXml.Spreadsheet.Cell(new DocumentFormat.OpenXml.Spreadsheet.InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(said.GetValueOrDefault(heading, "")))) { DataType = DocumentFormat.OpenXml.Spreadsheet.CellValues.InlineString });
            rows.InsertAfterSelf(row);
        }

        var page = await scene.Browser.Page(await scene.Check(bytes.ToArray(), "items.xlsx"));

        lists.Count.ShouldBe(2);
        lists.ShouldContain(l => l.Contains("law") && l.Contains("ethics"));
        page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("QTI-505");
        page.QuerySelector("#take").ShouldNotBeNull();
    }

    private int Kept() => Directory.Exists(Folder) ? Directory.GetFiles(Folder).Length : 0;
}
