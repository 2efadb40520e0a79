using System.Net;
using Meirim.Qti.Items;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Bank.WriteItem;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_change_is_another_version_and_languages_that_say_the_same_keep_their_state()
    {
        using var work = await WorkScene.Open(app);
        var writer = await work.Author();
        await work.Write(writer);
        var other = await work.Reviewer();
        foreach (var language in WorkScene.Tested) (await work.Check(other, language)).ShouldBe((HttpStatusCode.Redirect, ""));

        (await work.Correct(other, "Что важнее всего?")).ShouldBe((HttpStatusCode.Redirect, ""));

        var versions = await work.Rows((db, id) => db.TestItemVersions.Where(v => v.ItemId == id).OrderBy(v => v.Number));
        versions.Select(v => v.AuthorId).ShouldBe([writer.Id, other.Id]);
        versions[0].Read().Interactions[0].Prompt.In("ru").ShouldBe("Что важнее?", "a version is never edited");
        versions[1].Read().Interactions[0].Prompt.In("ru").ShouldBe("Что важнее всего?");
        versions[1].Read().Response("RESPONSE")!.Key.Correct.ShouldBe(["B"]);
        (await work.Rows((db, id) => db.TestItemTexts.Where(t => t.ItemId == id && t.Number == 2).OrderBy(t => t.Language))).Select(t => (t.Language, t.State, t.WriterId))
            .ShouldBe([("kk", TextState.Reviewed, writer.Id), ("ru", TextState.Draft, other.Id)]);
        var page = await writer.Browser.Page(work.Path);
        page.QuerySelector("[data-text=kk]")!.TextContent.ShouldContain("проверен");
        page.QuerySelector("[data-text=ru]")!.TextContent.ShouldContain("черновик");
    }

    [Fact]
    public async Task Another_key_makes_every_language_a_draft_again()
    {
        using var work = await WorkScene.Open(app);
        var writer = await work.Author();
        await work.Write(writer);
        var other = await work.Reviewer();
        (await work.Check(other, "kk")).ShouldBe((HttpStatusCode.Redirect, ""));

        (await WorkScene.Answered(await writer.Browser.Submit(work.Path + "/edit", new Dictionary<string, string?> { ["Form.Options[1].Right"] = null, ["Form.Options[0].Right"] = "true" }, "#write"))).ShouldBe((HttpStatusCode.Redirect, ""));

        (await work.Rows((db, id) => db.TestItemTexts.Where(t => t.ItemId == id && t.Number == 2))).ShouldAllBe(t => t.State == TextState.Draft);
    }

    [Fact]
    public async Task What_plain_lines_do_not_hold_stays_where_nobody_changed_the_words()
    {
        using var scene = await BankScene.Open(app);
        var question = scene.Question();
        var choice = (ChoiceInteraction)question.Interactions[0];
        await scene.Take(BankScene.Package(question with { Interactions = [choice with { Options = [choice.Options[0] with { Text = choice.Options[0].Text.Map(t => $"<em>{t}</em>") }, .. choice.Options.Skip(1)] }] }));

        using var answer = await scene.Browser.Submit($"/ru/testing/items/{scene.Code()}/edit", new Dictionary<string, string?> { ["Form.Options[2].Text[ru]"] = "Третий\nответ & ещё" }, "#write");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
        var options = ((ChoiceInteraction)(await scene.Versions())[^1].Read().Interactions[0]).Options;
        options[0].Text.In("ru").ShouldBe("<em>Первый ответ</em>");
        options[2].Text.In("ru").ShouldBe("Третий<br/>ответ &amp; ещё");
    }

    [Fact]
    public async Task Nothing_changed_writes_nothing_and_of_two_the_second_is_told()
    {
        using var work = await WorkScene.Open(app);
        var writer = await work.Author();
        await work.Write(writer);
        (await WorkScene.Answered(await writer.Browser.Submit(work.Path + "/edit", new Dictionary<string, string?>(), "#write"))).ShouldSatisfyAllConditions(
            a => a.Status.ShouldBe(HttpStatusCode.Conflict), a => a.Words.ShouldContain("Ничего не изменено"));
        var before = await writer.Browser.Page(work.Path + "/edit");
        (await work.Correct(work.Methodologist, "Другие слова?")).ShouldBe((HttpStatusCode.Redirect, ""));

        var late = await WorkScene.Answered(await writer.Browser.Submit(before, work.Path + "/edit", new Dictionary<string, string?> { ["Form.Question[ru]"] = "Третьи слова?" }, "#write"));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Words.ShouldContain("кто-то другой изменил");
        (await work.Stored()).Latest.ShouldBe(2);
    }

    [Fact]
    public async Task Other_kinds_of_questions_are_changed_by_import()
    {
        using var scene = await BankScene.Open(app);
        var choice = (ChoiceInteraction)scene.Question().Interactions[0];
        await scene.Take(BankScene.Package(scene.Question() with
        {
            Interactions = [new OrderInteraction(choice.Options, true) { Response = "RESPONSE", Prompt = choice.Prompt }],
            Responses = [new ResponseDeclaration("RESPONSE", Cardinality.Ordered, BaseType.Identifier, new AnswerKey { Correct = ["B", "A", "C"] })],
        }));
        var page = await scene.Browser.Page($"/ru/testing/items/{scene.Code()}/edit");
        page.QuerySelector("#write").ShouldBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain("Скачайте пакет QTI");
    }

    [Fact]
    public async Task An_author_does_not_change_what_is_live_and_a_methodologist_makes_a_draft_of_it()
    {
        using var work = await WorkScene.Open(app);
        var writer = await work.Author();
        await work.Write(writer);
        await app.With(s => s.GetRequiredService<MeirimDb>().TestItems.Where(i => i.Code == work.Code).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ItemState.Live)));
        (await writer.Browser.Page(work.Path + "/edit")).QuerySelector("#write").ShouldBeNull();
        (await writer.Browser.Page(work.Path)).QuerySelector("a[href$='/edit']").ShouldBeNull();

        (await work.Correct(work.Methodologist, "Другие слова?")).ShouldBe((HttpStatusCode.Redirect, ""));

        var item = await work.Stored();
        (item.State, item.Latest, item.ReviewFrom).ShouldBe((ItemState.Draft, 2, null));
    }
}
