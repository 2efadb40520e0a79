using System.Net;
using System.Text;
using Meirim.Web.Testing.Bank.ImportItems;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Bank.ImportItems;

[Collection(TheApplication.Name)]
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

    private int Kept() => Directory.Exists(Folder) ? Directory.GetFiles(Folder).Length : 0;
}
