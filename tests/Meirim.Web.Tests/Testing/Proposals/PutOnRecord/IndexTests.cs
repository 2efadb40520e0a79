using System.Net;
using Meirim.Qti.Items;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Proposals.PutOnRecord;
using Meirim.Web.Testing.Sit;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Proposals.PutOnRecord;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly Dictionary<string, string?> Nothing = [];

    [Fact]
    public async Task It_is_there_for_the_person_alone_once_the_sheet_was_handed_in()
    {
        var (scene, taker) = await TestingScene.WithOneSitting(app);
        var path = await Path(taker);
        (await taker.Browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await taker.Ask("hand-in", new { })).Status.ShouldBe(200);
        (await taker.Browser.Page(path)).QuerySelectorAll("main tbody tr").Length.ShouldBe(1);
        (await taker.Browser.Page("/ru/my-tests")).QuerySelector($"a[href='{path}']").ShouldNotBeNull();
        foreach (var role in Mind.MindScene.Staff)
        {
            using var browser = await app.SignedInAs(role);
            (await browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
        }
        using var colleague = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
        (await colleague.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        scene.ShouldNotBeNull();
    }

    [Fact]
    public async Task Nothing_goes_onto_the_record_without_tick_and_consent_and_what_goes_is_stated_by_the_person()
    {
        var (person, own, path) = await Answered("B");
        using var _ = own;
        (await Languages(person)).ShouldBeEmpty("handing in puts nothing on the record");
        await Says(own, path, new() { ["Agree"] = "true" }, "PRP-020");
        await Says(own, path, new() { ["Facts"] = "SURVEY-10/B/0" }, "PRP-021");
        await Says(own, path, new() { ["Facts"] = "SURVEY-10/A/0", ["Agree"] = "true" }, "PRP-022");
        (await Languages(person)).ShouldBeEmpty();

        using var put = await own.Submit(path, new Dictionary<string, string?> { ["Facts"] = "SURVEY-10/B/0", ["Agree"] = "true" }, "#put");
        put.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Languages(person)).ShouldBe([new Language("kz-sign", "basic")]);
        var entry = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.PersonId == person).OrderByDescending(e => e.Id).FirstAsync());
        (entry.Kind, entry.Right).ShouldBe((ActKind.FactRecorded, Role.Practitioner));
        entry.Reason!.ShouldContain("не проверено");

        // it stands: it cannot be put there again, and its owner takes it off
        await Says(own, path, new() { ["Facts"] = "SURVEY-10/B/0", ["Agree"] = "true" }, "PRP-022");
        var page = await own.Page(path);
        var button = page.QuerySelector("button[name=key]")!;
        page.QuerySelector("#put")!.SetAttribute("action", button.GetAttribute("formaction")!);
        using var off = await own.Submit(page, path, new Dictionary<string, string?> { ["key"] = button.GetAttribute("value") }, "#put");
        off.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Languages(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_an_officer_recorded_is_neither_doubled_nor_taken_off_here()
    {
        var (person, own, path) = await Answered("A", p => p.With(new Language("kz-sign", "working"), new DateOnly(2020, 1, 1)));
        using var _ = own;
        var page = await own.Page(path);
        page.QuerySelectorAll("input[name=Facts]").Length.ShouldBe(1);
        page.QuerySelector("button[name=key]").ShouldBeNull();
        using var put = await own.Submit(path, new Dictionary<string, string?> { ["Facts"] = "SURVEY-10/A/0", ["Agree"] = "true" }, "#put");
        put.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Languages(person)).ShouldBe([new Language("kz-sign", "working")]);
    }

    [Fact]
    public void Only_what_no_requirement_counts_may_come_from_an_answer()
    {
        var facts = app.Services.GetRequiredService<SurveyFacts>();
        facts.Of("SURVEY-10", "A").ShouldBe([new Language("kz-sign", "fluent"), new Language("rus-sign", "fluent")]);
        facts.Of("SURVEY-10", "C").ShouldBeEmpty();
        for (int i = 1; i <= 13; i++)
            foreach (var option in "ABCDE") facts.Of($"SURVEY-{i:00}", option.ToString()).ShouldAllBe(f => f.Kind == FactKind.Language);
    }

    private async Task Says(Browser own, string path, Dictionary<string, string?> fields, string code)
    {
        using var answer = await own.Submit(path, fields, "#put");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(ProposalScene.Text(app, code));
    }

    /// <summary>One who answered the question about sign language so, and handed in.</summary>
    private async Task<(Guid Person, Browser Own, string Path)> Answered(string option, Action<People>? describe = null)
    {
        var scene = await TestingScene.Plan(app);
        // the question of the survey that leads to facts, in the place of the sample one
        await app.With(async s =>
        {
            var db = s.GetRequiredService<MeirimDb>();
            var code = $"{scene.Level}-s";
            var stored = await db.TestItems.SingleAsync(i => i.Code == code);
            var version = await db.TestItemVersions.SingleAsync(v => v.ItemId == stored.Id);
            var content = QtiJson.Write(version.Read() with { Identifier = "SURVEY-10" });
            return await db.TestItemVersions.Where(v => v.ItemId == stored.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Content, content));
        });
        await scene.AddSession();
        var taker = await scene.Seat(describe: describe);
        await taker.Begin();
        var paper = await scene.PaperOf(await taker.Attempt());
        await taker.Answer(paper.Questions.Single(q => q.Question.Use == ItemUse.Survey).Number, option);
        (await taker.Ask("hand-in", new { })).Status.ShouldBe(200);
        return (taker.Person.Id, taker.Browser, await Path(taker));
    }

    private static async Task<string> Path(Taker taker) => $"/ru/my-tests/{(await taker.Attempt()).BookingId:D}/about-me";

    private Task<List<Language>> Languages(Guid person) => app.With(async s =>
        (await s.GetRequiredService<RecordStore>().Find(person))!.Record.Current().Of<Language>().Select(f => f.Body).ToList());
}
