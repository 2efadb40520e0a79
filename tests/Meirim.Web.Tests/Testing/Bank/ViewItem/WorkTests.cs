using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Statistics;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Bank.ViewItem;

/// <summary>From the draft to the live question: who may do what, in which order, and what stands in the journal.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class WorkTests(MeirimFixture app)
{
    private static readonly (HttpStatusCode, string) Done = (HttpStatusCode.Redirect, "");

    [Fact]
    public async Task Two_reviews_two_corrections_and_every_language_lead_to_the_trial()
    {
        using var work = await WorkScene.Open(app);
        await work.ReviewedByAll();
        (await work.Methodologist.Browser.Page(work.Path)).QuerySelector("#try").ShouldNotBeNull();

        (await work.Post(work.Methodologist, "Try")).ShouldBe(Done);

        var item = await work.Stored();
        (item.State, item.Latest).ShouldBe((ItemState.Trial, 2));
        var page = await work.Methodologist.Browser.Page(work.Path);
        foreach (var words in new[] { "Верен первый", "записана редакция 2", "Замечаний по сути нет", "Сдано листов с этой редакцией: 0" }) page.QuerySelector("main")!.TextContent.ShouldContain(words);
        var acts = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.Items.Contains(item.Id.ToString("D"))).OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync());
        acts.Where(k => k is not (ActKind.TestItemAssigned or ActKind.TestTextChecked)).ShouldBe([ActKind.TestItemWritten, ActKind.TestItemSubmitted, ActKind.TestItemReviewed, ActKind.TestItemCorrected, ActKind.TestItemReviewed, ActKind.TestItemCorrected, ActKind.TestItemTried]);
        acts.Count(k => k == ActKind.TestTextChecked).ShouldBe(4);
        var review = (await work.Rows((db, id) => db.TestItemReviews.Where(r => r.ItemId == id).OrderBy(r => r.At))).First();
        var entry = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().SingleAsync(e => e.Items.Contains($"test-item-review {review.Id:D}")));
        Meirim.Ledger.Commitment.Opens(JournalLeaf.Read(entry.Leaf).Items[1], review.Salt, ActItem.Covered("test-item-review", review.Id, $"1\nNeedsCorrection\n{review.Remarks}")).ShouldBeTrue("the ledger tells what the reviewer said");
    }

    [Fact]
    public async Task Nobody_reviews_their_own_words_or_twice_and_the_page_says_who_may_not()
    {
        using var work = await WorkScene.Open(app);
        var writer = await work.Author();
        await work.Write(writer);
        var (first, second) = (await work.Reviewer(), await work.Reviewer());
        (await work.Review(first)).Words.ShouldContain("не на рецензии");
        (await work.Submit(writer)).ShouldBe(Done);

        (await work.Review(writer)).ShouldSatisfyAllConditions(r => r.Status.ShouldBe(HttpStatusCode.Conflict), r => r.Words.ShouldContain("Вы писали этот вопрос"));
        (await writer.Browser.Page(work.Path)).QuerySelector("main")!.TextContent.ShouldContain("Вы писали этот вопрос");
        (await writer.Browser.Page(work.Path)).QuerySelector("#review").ShouldBeNull();
        (await work.Post(first, "Review")).Words.ShouldContain("Выберите вывод");
        (await work.Post(first, "Review", ("Verdict", "NeedsCorrection"))).Words.ShouldContain("что исправить");
        (await writer.Browser.Page(work.Path + "/edit")).QuerySelector("#write").ShouldBeNull("there is nothing to answer yet");
        (await work.Review(first, fine: false)).ShouldBe(Done);
        (await work.Review(second)).Words.ShouldContain("ждёт ответа");
        (await work.NothingToCorrect(first)).Words.ShouldContain("правит другой человек");
        (await work.Post(writer, "Answer")).Words.ShouldContain("почему править нечего");
        (await work.Correct(writer, "Что важнее всего?")).ShouldBe(Done);
        (await work.Review(first)).Words.ShouldContain("вторую пишет другой");
        (await work.Review(second)).ShouldBe(Done);
        (await work.NothingToCorrect(writer)).Words.ShouldContain("на вторую отвечает другой");
        (await work.Post(work.Methodologist, "Try")).Words.ShouldContain("Нужны рецензии двух человек и ответы двух человек");
        (await work.NothingToCorrect(work.Methodologist)).ShouldBe(Done);
        (await work.Post(work.Methodologist, "Try")).Words.ShouldContain("Каждый язык тестирования должен быть утверждён");
        (await work.Stored()).State.ShouldBe(ItemState.Review);
    }

    [Fact]
    public async Task A_language_is_not_checked_by_its_writer_and_needs_a_third()
    {
        using var work = await WorkScene.Open(app);
        var writer = await work.Author();
        await work.Write(writer);
        var (second, third) = (await work.Reviewer(), await work.Reviewer());

        (await work.Check(writer, "kk")).Words.ShouldContain("Текст писали вы");
        (await work.Check(second, "en")).Words.ShouldContain("не полностью");
        (await work.Check(second, "kk")).ShouldBe(Done);
        (await work.Check(second, "kk")).Words.ShouldContain("утверждает третий");
        (await work.Check(third, "kk")).ShouldBe(Done);
        (await work.Check(third, "kk")).Words.ShouldContain("уже утверждён");

        var row = (await work.Rows((db, id) => db.TestItemTexts.Where(t => t.ItemId == id && t.Language == "kk"))).ShouldHaveSingleItem();
        (row.State, row.ReviewedBy, row.ApprovedBy).ShouldBe((TextState.Approved, second.Id, third.Id));
    }

    [Fact]
    public async Task What_is_not_complete_is_not_sent_to_review()
    {
        using var scene = await BankScene.Open(app);
        await scene.Take(BankScene.Package(scene.Question(kazakh: false)));
        using var answer = await scene.Browser.Submit($"/ru/testing/items/{scene.Code()}", new Dictionary<string, string?>(), "#submit");
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Сначала допишите вопрос на языках: казахский");
    }

    [Fact]
    public async Task Of_two_reviews_sent_at_once_one_stands()
    {
        using var work = await WorkScene.Open(app);
        var writer = await work.Author();
        await work.Write(writer);
        var reviewers = new[] { await work.Reviewer(), await work.Reviewer(), await work.Reviewer() };
        (await work.Submit(writer)).ShouldBe(Done);

        var answers = await Task.WhenAll(reviewers.Select(r => work.Review(r)));

        answers.Count(a => a == Done).ShouldBe(1);
        answers.Count(a => a.Status == HttpStatusCode.Conflict).ShouldBe(2);
        (await work.Rows((db, id) => db.TestItemReviews.Where(r => r.ItemId == id))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_question_goes_live_after_enough_sheets_by_a_methodologist_who_did_not_write_it()
    {
        using var work = await WorkScene.Open(app);
        await work.ReviewedByAll();
        (await work.Post(work.Methodologist, "Live")).Words.ShouldContain("только вопрос с пробы");
        (await work.Post(work.Methodologist, "Try")).ShouldBe(Done);
        (await work.Post(work.Methodologist, "Live")).Words.ShouldContain("сдано 0, а нужно не меньше 30");
        await Sheets(await work.Stored(), 29);
        (await work.Post(work.Methodologist, "Live")).Words.ShouldContain("сдано 29");
        (await work.Methodologist.Browser.Page(work.Path)).QuerySelector("#live").ShouldBeNull();
        await Sheets(await work.Stored(), 1);

        (await work.Post(work.Methodologist, "Live")).ShouldBe(Done);

        (await work.Stored()).State.ShouldBe(ItemState.Live);
    }

    [Fact]
    public async Task A_methodologist_who_wrote_it_does_not_make_it_live()
    {
        using var work = await WorkScene.Open(app);
        await work.Write(work.Methodologist);
        await app.With(s => s.GetRequiredService<MeirimDb>().TestItems.Where(i => i.Code == work.Code).ExecuteUpdateAsync(set => set.SetProperty(i => i.State, ItemState.Trial)));
        await Sheets(await work.Stored(), 30);
        (await work.Post(work.Methodologist, "Live")).Words.ShouldContain("решает другой методист");
        var other = await work.Someone(Meirim.Web.Accounts.Role.Methodologist);
        (await work.Post(other, "Live")).ShouldBe(Done);
    }

    [Fact]
    public async Task A_question_whose_trial_raised_alarms_goes_live_only_with_words_why()
    {
        using var work = await WorkScene.Open(app);
        await work.ReviewedByAll();
        (await work.Post(work.Methodologist, "Try")).ShouldBe(Done);
        var (item, first) = (await work.Stored(), await Sheets(await work.Stored(), 15));
        (await work.Methodologist.Browser.Page(work.Path)).Body!.TextContent.ShouldContain("Цифр о пробе пока нет");
        await Figures(first, item, alarms: "");
        var last = await Sheets(item, 15);
        await Figures(last, item, alarms: nameof(AlarmKind.Reversed));

        var page = await work.Methodologist.Browser.Page(work.Path);
        page.Body!.TextContent.ShouldContain($"По итогам раунда {last.Code}: средний: верно ответили 6 из 10");
        page.Body!.TextContent.ShouldContain("Ключ может быть неверен");
        (await work.Post(work.Methodologist, "Live", ("LiveReason", " "))).Words.ShouldContain("напишите, почему");
        (await work.Post(work.Methodologist, "Live", ("LiveReason", new string('я', 501)))).Words.ShouldContain("Не больше 500");
        (await work.Post(work.Methodologist, "Live", ("LiveReason", "Ключ проверили по закону, верен"))).ShouldBe(Done);

        (await work.Stored()).State.ShouldBe(ItemState.Live);
        (await Journaled.Of(app, item.Id)).Single(e => e.Kind == ActKind.TestItemMadeLive).Reason.ShouldBe("Ключ проверили по закону, верен");
    }

    [Fact]
    public async Task The_list_shows_what_waits_for_whom()
    {
        using var work = await WorkScene.Open(app);
        var writer = await work.Author();
        await work.Write(writer);
        var reviewer = await work.Reviewer();
        (await Waits(writer, work)).ShouldContain("надо отправить на рецензию");
        (await Waits(reviewer, work)).ShouldBe("");
        (await work.Submit(writer)).ShouldBe(Done);
        (await Waits(reviewer, work)).ShouldContain("ждёт вашей рецензии");
        (await Waits(writer, work)).ShouldBe("");
        (await work.Review(reviewer)).ShouldBe(Done);
        (await Waits(writer, work)).ShouldContain("ждёт вашей правки");
    }

    private static async Task<string> Waits(Colleague who, WorkScene work) =>
        (await who.Browser.Page("/ru/testing/items?waits=true")).QuerySelectorAll("tbody tr").FirstOrDefault(r => r.TextContent.Contains(work.Code, StringComparison.Ordinal))?.TextContent ?? "";

    /// <summary>What a round says of the question, with these alarms.</summary>
    private Task<int> Figures(TestRound round, TestItem item, string alarms) => app.With(async s =>
    {
        var db = s.GetRequiredService<MeirimDb>();
        db.TestStatistics.Add(new StoredStatistics { RoundId = round.Id, Key = round.Key, People = 15, Content = "{}" });
        db.TestItemStatistics.Add(new StoredItemStatistics
        {
            RoundId = round.Id,
            Key = round.Key,
            ItemId = item.Id,
            Version = item.Latest,
            IsTrial = true,
            People = 15,
            Alarms = alarms,
            Content = new ItemFigures(15, 15, 0.6, -0.1, null, null, [1], [], [], []).ToJson(),
        });
        await db.TestRounds.Where(r => r.Id == round.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.ScoredAt, TimeProvider.System.GetUtcNow()));
        return await db.SaveChangesAsync();
    });

    /// <summary>So many people hand in a sheet of a round in which the question stood on trial.</summary>
    private async Task<TestRound> Sheets(TestItem item, int people)
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        for (int i = 0; i < people; i++) (await scene.Book(await People.Create(app), "ru"))?.Code.ShouldBeNull();
        (await scene.Draw())?.Code.ShouldBeNull();
        await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            foreach (var form in await db.TestForms.AsNoTracking().Where(f => f.RoundId == scene.Round.Id).ToListAsync())
            {
                var with = FormContent.Read(form.Content);
                var json = (with with { Questions = [.. with.Questions, new FormQuestion(item.Id, item.Latest, "knowledge", ItemUse.Scored, "law", IsTrial: true)] }).ToJson();
                await db.TestForms.Where(f => f.RoundId == form.RoundId && f.Number == form.Number).ExecuteUpdateAsync(set => set.SetProperty(f => f.Content, json));
            }
            return await db.TestAttempts.Where(a => a.RoundId == scene.Round.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.HandedInAt, TimeProvider.System.GetUtcNow()));
        });
        return scene.Round;
    }
}
