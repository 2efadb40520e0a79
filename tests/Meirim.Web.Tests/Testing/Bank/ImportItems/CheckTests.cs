using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Meirim.Qti.Items;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Bank.ImportItems;

[Collection(TheTestingApplication.Name)]
public sealed class CheckTests(MeirimFixture app)
{
    [Fact]
    public async Task Accepted_questions_become_drafts_in_one_act_that_names_the_file()
    {
        using var scene = await BankScene.Open(app);
        var address = await scene.Check(BankScene.Package(scene.Question(), scene.Question("B", labels: new("ethics", "3", "ст. 1", "Автор", 90)), scene.Question("C", survey: true)), "вопросы.zip");
        var page = await scene.Browser.Page(address);
        Steps(page).ShouldBe(["Новый вопрос", "Новый вопрос", "Новый вопрос"]);

        using var answer = await scene.Browser.Submit(page, address, new Dictionary<string, string?>(), "#take");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var (first, second, third) = ((await scene.Stored())!, (await scene.Stored("B"))!, (await scene.Stored("C"))!);
        (first.State, first.Use, first.Area, first.Level, first.Seconds, first.Latest).ShouldBe((ItemState.Draft, ItemUse.Scored, "law", scene.Stem, 60, 1));
        (second.Area, second.Level, second.Article, second.Seconds).ShouldBe(("ethics", "3", "ст. 1", 90));
        third.Use.ShouldBe(ItemUse.Survey);
        var entry = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().SingleAsync(e => e.Kind == ActKind.TestItemWritten && e.Items.Contains(first.Id.ToString("D"))));
        entry.Items.Split('\n').Length.ShouldBe(3);
        entry.Reason!.ShouldContain("вопросы.zip");
        entry.Reason!.ShouldContain(address.Split('/')[^1].Split('?')[0]);
        var version = (await scene.Versions()).ShouldHaveSingleItem();
        version.AuthorName.ShouldStartWith("Test ");
        version.Read().Response("RESPONSE")!.Key.Correct.ShouldBe(["B"]);
    }

    [Fact]
    public async Task The_same_file_a_second_time_changes_nothing()
    {
        using var scene = await BankScene.Open(app);
        var file = BankScene.Package(scene.Question(), scene.Question("B"));
        await scene.Take(file);
        await scene.MakeLive();

        var address = await scene.Check(file);
        var page = await scene.Browser.Page(address);

        Steps(page).ShouldBe(["Без изменений", "Без изменений"]);
        page.QuerySelector("#take").ShouldBeNull();
        // other choices for what the file leaves open change nothing either
        Steps(await scene.Browser.Page(address.Replace("area=law", "area=ethics", StringComparison.Ordinal).Replace("level=" + scene.Stem, "level=9", StringComparison.Ordinal))).ShouldBe(["Без изменений", "Без изменений"]);
        (await scene.Stored())!.State.ShouldBe(ItemState.Live);
        (await scene.Versions()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Other_content_under_the_same_identifier_is_a_new_version_and_a_draft_again()
    {
        using var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package(scene.Question()));
        await scene.MakeLive();

        Steps(await scene.Browser.Page(await scene.Check(BankScene.Package(scene.Question(words: "Что важнее всего?"))))).ShouldBe(["Новая редакция"]);
        await scene.Take(BankScene.Package(scene.Question(words: "Что важнее всего?")));

        var item = (await scene.Stored())!;
        (item.State, item.Latest).ShouldBe((ItemState.Draft, 2));
        var versions = await scene.Versions();
        versions.Select(v => v.Number).ShouldBe([1, 2]);
        versions[0].Content.ShouldContain("Что важнее?");
        versions[1].Content.ShouldContain("Что важнее всего?");
        (await scene.Browser.Page($"/ru/testing/items/{scene.Code()}")).QuerySelector("[data-language=ru]")!.TextContent.ShouldContain("Что важнее всего?");
    }

    [Fact]
    public async Task Two_who_take_the_same_file_at_once_write_it_once()
    {
        using var scene = await BankScene.Open(app);
        using var other = await BankScene.Open(app);
        var address = await scene.Check(BankScene.Package(scene.Question()));
        var (mine, theirs) = (await scene.Browser.Page(address), await other.Browser.Page(address));

        var answers = await Task.WhenAll(scene.Browser.Submit(mine, address, new Dictionary<string, string?>(), "#take"), other.Browser.Submit(theirs, address, new Dictionary<string, string?>(), "#take"));

        answers.Select(a => a.StatusCode).Order().ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.Conflict]);
        (await scene.Versions()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_script_in_the_words_of_a_question_refuses_that_question_and_no_other()
    {
        using var scene = await BankScene.Open(app);
        var file = Replaced(BankScene.Package(scene.Question(words: "SCRIPT"), scene.Question("B")), "SCRIPT", "<script>alert(1)</script>");

        var page = await scene.Browser.Page(await scene.Check(file));

        Steps(page).Count(s => s == "Новый вопрос").ShouldBe(1);
        page.Body!.TextContent.ShouldContain("QTI-104");
        page.QuerySelector("main script").ShouldBeNull();
        await scene.Take(file);
        (await scene.Stored()).ShouldBeNull();
        (await scene.Stored("B")).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_bank_cannot_take_is_said_with_its_code()
    {
        using var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package(scene.Question(), scene.Question("B")));
        await scene.MakeLive();
        using (await scene.Browser.Submit($"/ru/testing/items/{scene.Code()}", new Dictionary<string, string?> { ["Reason"] = "Устарел" }, "#retire")) { }

        var page = await scene.Browser.Page(await scene.Check(BankScene.Package(
            scene.Question(words: "Снова?"), scene.Question("B", survey: true), scene.Question("C") with { Identifier = "import" }, scene.Question("D", labels: new(Area: "weather", Level: "<>")))));

        page.QuerySelectorAll("tbody tr").ToDictionary(r => r.QuerySelector("th")!.TextContent.Trim().Split('\n')[0].Trim(), r => string.Join(' ', r.QuerySelectorAll(".m-code").Select(c => c.TextContent)))
            .ShouldBe(new Dictionary<string, string> { [scene.Code()] = "BNK-021", [scene.Code("B")] = "BNK-022", ["import"] = "BNK-024", [scene.Code("D")] = "BNK-030 BNK-031" }, ignoreOrder: true);
        Steps(page).Count(s => s == "Новый вопрос").ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_was_not_sent_is_not_found()
    {
        using var scene = await BankScene.Open(app);
        var address = await scene.Check(BankScene.Package(scene.Question()));
        const string choices = "?area=law&level=1&language=ru";
        foreach (var path in new[] { new string('0', 64) + choices, "..%2F..%2Fsecret" + choices, "x" + choices })
            (await scene.Browser.Get($"{BankScene.Import}/{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        foreach (var wrong in new[] { "area=none", "area=" })
            (await scene.Browser.Get(address.Replace("area=law", wrong, StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound, wrong);
    }

    private static List<string> Steps(IHtmlDocument page) => [.. page.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td")[0].TextContent.Trim())];

    /// <summary>The package with a word of its files replaced.</summary>
    private static byte[] Replaced(byte[] package, string word, string by)
    {
        using var bytes = new MemoryStream();
        bytes.Write(package);
        using (var zip = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
            foreach (var entry in zip.Entries.ToList())
            {
                string text;
                using (var reader = new StreamReader(entry.Open(), Encoding.UTF8)) text = reader.ReadToEnd();
                var name = entry.FullName;
                entry.Delete();
                using var writer = new StreamWriter(zip.CreateEntry(name).Open(), new UTF8Encoding(false));
                writer.Write(text.Replace(word, by, StringComparison.Ordinal));
            }
        return bytes.ToArray();
    }
}
