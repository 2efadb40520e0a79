using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Marks;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Bank;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Marks.OpenPanel;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_panel_is_opened_with_its_members_and_stands_in_the_journal()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        using var answer = await Send(marks, marks.Members.Select(m => m.Id));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await Browser.Read(answer)).QuerySelector(".ds-error-summary")?.TextContent);
        var id = Guid.Parse(answer.Headers.Location!.ToString().Split('/')[^1]);
        var (panel, members) = await app.With(async s => (await s.GetRequiredService<MeirimDb>().TestPanels.SingleAsync(p => p.Id == id), await s.GetRequiredService<MeirimDb>().TestPanelMembers.Where(m => m.PanelId == id).ToListAsync()));
        panel.ReadItems().Count.ShouldBe(TestingScene.Scored);
        panel.Candidate.ShouldBe(MarkScene.Candidate);
        members.Select(m => m.AccountId).ShouldBe(marks.Members.Select(m => m.Id), ignoreOrder: true);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.SingleAsync(e => e.Kind == ActKind.TestPanelOpened && e.Items == $"test-panel {id:D}"))).ActorId.ShouldBe(marks.One.Id);
        // a second one beside it is refused
        (await Refused(marks, marks.Members.Select(m => m.Id))).ShouldBe((HttpStatusCode.Conflict, "MRK-004"));
    }

    [Fact]
    public async Task Each_field_says_what_is_wrong()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        var all = marks.Members.Select(m => m.Id).ToList();
        (await Refused(marks, all, candidate: " ")).ShouldBe((HttpStatusCode.BadRequest, "MRK-005"));
        (await Refused(marks, all.Take(4), arguments: PanelHandler.FewestMembers)).ShouldBe((HttpStatusCode.BadRequest, "MRK-006"));
        (await Refused(marks, all.Append(marks.One.Id))).ShouldBe((HttpStatusCode.BadRequest, "MRK-007"));
        (await Refused(marks, all, form: "9")).ShouldBe((HttpStatusCode.BadRequest, "MRK-008"));
    }

    [Fact]
    public async Task Who_sits_the_round_does_not_judge_its_questions()
    {
        var (marks, scene) = await MarkScene.Drawn(app);
        using var _1 = marks;
        await scene.AddSession();
        var person = await Infrastructure.People.Create(app);
        using var both = (await MarkScene.Someone(app, new Grant(Role.Author, PersonId: person.Id))).Browser;
        (await marks.One.Browser.Page(marks.Path + "/panels/new")).QuerySelectorAll("input[name=Members]").Length.ShouldBeGreaterThanOrEqualTo(6);
        int before = (await marks.One.Browser.Page(marks.Path + "/panels/new")).QuerySelectorAll("input[name=Members]").Length;
        (await scene.Book(person)).ShouldBeNull();
        (await marks.One.Browser.Page(marks.Path + "/panels/new")).QuerySelectorAll("input[name=Members]").Length.ShouldBe(before - 1);
    }

    [Fact]
    public async Task Before_papers_are_drawn_and_for_a_resit_no_panel_is_opened()
    {
        var scene = await TestingScene.Plan(app);
        using var marks = await MarkScene.Of(app, scene.Round);
        (await Refused(marks, marks.Members.Select(m => m.Id))).ShouldBe((HttpStatusCode.BadRequest, "MRK-008"));
        (await marks.One.Browser.Page(marks.MarkPath)).QuerySelector("a[href$='/panels/new']").ShouldBeNull();
        var resit = await scene.PlanResit();
        using var again = await MarkScene.Of(app, resit.Round);
        (await Refused(again, again.Members.Select(m => m.Id))).ShouldBe((HttpStatusCode.Conflict, "MRK-003"));
    }

    private static async Task<HttpResponseMessage> Send(MarkScene marks, IEnumerable<Guid> members, string candidate = MarkScene.Candidate, string form = "0")
    {
        var path = marks.Path + "/panels/new";
        var page = await marks.One.Browser.Page(path);
        var token = page.QuerySelector("#open input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Form", form), new("Candidate", candidate), .. members.Select(m => new KeyValuePair<string, string>("Members", m.ToString("D")))]);
        return await marks.One.Browser.Http.PostAsync(new Uri(path, UriKind.Relative), body);
    }

    private async Task<(HttpStatusCode Status, string Code)> Refused(MarkScene marks, IEnumerable<Guid> members, string candidate = MarkScene.Candidate, string form = "0", params object[] arguments)
    {
        var (status, words) = await WorkScene.Answered(await Send(marks, members, candidate, form));
        var texts = app.Services.GetRequiredService<Web.Ui.Texts>();
        return (status, Enumerable.Range(1, 25).Select(n => $"MRK-{n:000}").FirstOrDefault(c => words.Contains(texts.In("ru", "problem." + c, arguments), StringComparison.Ordinal)) ?? words);
    }
}
