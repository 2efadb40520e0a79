using System.Net;
using Meirim.Qti.Items;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Bank.WriteItem;

[Collection(TheTestingApplication.Name)]
public sealed class NewTests(MeirimFixture app)
{
    [Fact]
    public async Task A_question_is_written_side_by_side_and_is_a_draft_of_its_author()
    {
        using var work = await WorkScene.Open(app);
        var writer = await work.Author();
        var fields = work.Filled("Что важнее: закон <или> \"обычай\"?");
        (fields["Form.Occupations"], fields["Form.Knowledge"]) = ("3412-0-008", "3412-0-008#F1S1K2");

        (await WorkScene.Answered(await writer.Browser.Submit("/ru/testing/items/new", fields, "#write"))).ShouldBe((HttpStatusCode.Redirect, ""));

        var item = await work.Stored();
        (item.State, item.Use, item.Area, item.Level, item.Seconds, item.Article, item.Occupations, item.Knowledge).ShouldBe(
            (ItemState.Draft, ItemUse.Scored, "law", "2", 45, "Социальный кодекс, ст. 133", " 3412-0-008 ", "3412-0-008#F1S1K2"));
        var version = (await work.Rows((db, id) => db.TestItemVersions.Where(v => v.ItemId == id))).ShouldHaveSingleItem();
        (version.AuthorId, version.AuthorName).ShouldBe((writer.Id, writer.Name));
        var says = version.Read();
        ItemCheck.Problems(says, WorkScene.Tested).ShouldBeEmpty();
        says.Response("RESPONSE")!.Key.Correct.ShouldBe(["B"]);
        says.Interactions[0].Prompt.In("ru").ShouldBe("Что важнее: закон &lt;или&gt; \"обычай\"?");
        (await work.Rows((db, id) => db.TestItemTexts.Where(t => t.ItemId == id))).Select(t => (t.Language, t.State, t.WriterId)).Order().ShouldBe([("kk", TextState.Draft, writer.Id), ("ru", TextState.Draft, writer.Id)]);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.SingleAsync(e => e.Kind == ActKind.TestItemWritten && e.Items == $"test-item {item.Id:D}"))).ActorId.ShouldBe(writer.Id);
        (await writer.Browser.Page(work.Path)).QuerySelectorAll("[data-language=kk] input[type=radio]").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("Form.Code", "1 2", "Код начинается с латинской буквы")]
    [InlineData("Form.Code", "new", "занят программой")]
    [InlineData("Form.Area", "", "Выберите область")]
    [InlineData("Form.Level", "<b>", "Напишите уровень")]
    [InlineData("Form.Seconds", "2", "число секунд от 5 до 3600")]
    [InlineData("Form.Occupations", "0000", "Выберите профессию из списка")]
    [InlineData("Form.Knowledge", "3412-0-008#X1", "такого места нет")]
    [InlineData("Form.Question[kk]", "", "Напишите вопрос на этом языке")]
    [InlineData("Form.Options[2].Text[kk]", "", "Напишите вариант C и на этом языке: казахский")]
    [InlineData("Form.Options[2].Text[ru]", "первый", "повторяет вариант A")]
    [InlineData("Form.Options[1].Right", null, "Отметьте правильный ответ")]
    [InlineData("Form.Options[0].Right", "true", "Правильный ответ должен быть один")]
    [InlineData("Form.Question[ru]", "Чтo вaжнee?", "смешаны латинские и кириллические буквы")]
    public async Task Each_fault_is_told_at_its_field_and_what_was_typed_stays(string field, string? value, string words)
    {
        using var work = await WorkScene.Open(app);
        var fields = work.Filled();
        fields[field] = value;

        using var answer = await work.Methodologist.Browser.Submit("/ru/testing/items/new", fields, "#write");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Browser.Read(answer);
        var link = page.QuerySelector(".ds-error-summary")!.QuerySelectorAll("a").Single(a => a.TextContent.Contains(words, StringComparison.Ordinal));
        page.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull("the summary leads to the field");
        page.QuerySelector("[name='Form.Options[0].Text[ru]']")!.TextContent.ShouldBe(fields["Form.Options[0].Text[ru]"]);
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestItems.AnyAsync(i => i.Code == work.Code))).ShouldBeFalse();
    }

    [Fact]
    public async Task Mixed_letters_that_are_meant_so_are_taken()
    {
        using var work = await WorkScene.Open(app);
        var fields = work.Filled("Что такое COVIDтің?");
        fields["Form.MixedMeant"] = "true";
        (await WorkScene.Answered(await work.Methodologist.Browser.Submit("/ru/testing/items/new", fields, "#write"))).ShouldBe((HttpStatusCode.Redirect, ""));
    }

    [Fact]
    public async Task A_look_at_the_question_shows_it_as_candidates_see_it_and_writes_nothing()
    {
        using var work = await WorkScene.Open(app);
        var fields = work.Filled();
        fields["Form.Languages"] = "ru";
        fields["Form.Several"] = "true";
        var own = await work.Methodologist.Browser.Page("/ru/testing/items/new");
        // the button names the other address
        own.QuerySelector("#write")!.RemoveAttribute("action");

        using var answer = await work.Methodologist.Browser.Submit(own, "/ru/testing/items/new?handler=Show", fields, "#write");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Browser.Read(answer);
        page.QuerySelectorAll("[data-preview]").ShouldHaveSingleItem().QuerySelectorAll("input[type=checkbox]").Length.ShouldBe(3);
        page.QuerySelector("[name='Form.Question[kk]']").ShouldBeNull();
        page.QuerySelector("[name='Form.Question[ru]']")!.TextContent.ShouldBe("Что важнее?");
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestItems.AnyAsync(i => i.Code == work.Code))).ShouldBeFalse();

        (await WorkScene.Answered(await work.Methodologist.Browser.Submit(page, "/ru/testing/items/new?handler=Show", new Dictionary<string, string?>(), "#write"))).ShouldBe((HttpStatusCode.Redirect, ""), "after the look it is saved");
        (await work.Rows((db, id) => db.TestItemVersions.Where(v => v.ItemId == id))).ShouldHaveSingleItem().Read().Languages.ShouldBe(["ru"]);
    }

    [Fact]
    public async Task Of_ten_who_write_one_code_at_once_one_wins()
    {
        using var work = await WorkScene.Open(app);
        var page = await work.Methodologist.Browser.Page("/ru/testing/items/new");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ => (await WorkScene.Answered(await work.Methodologist.Browser.Submit(page, "/ru/testing/items/new", work.Filled(), "#write"))).Status));
        (answers.Count(a => a == HttpStatusCode.Redirect), answers.Count(a => a == HttpStatusCode.Conflict)).ShouldBe((1, 9));
        (await work.Rows((db, id) => db.TestItemVersions.Where(v => v.ItemId == id))).Count.ShouldBe(1);
    }
}
