using System.Net;
using System.Text;
using Meirim.Web.Accounts;
using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Mind.CheckMyself;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Path = "/en/my-wellbeing", Take = "/en/my-wellbeing/take?language=en";

    [Fact]
    public async Task Nobody_but_a_specialist_comes_in_not_even_the_administrator()
    {
        foreach (var role in MindScene.Staff)
        {
            using var browser = await app.SignedInAs(role);
            (await browser.Get(Path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
        }
        using var visitor = app.Visitor();
        (await visitor.Get(Path)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Whose_account_belongs_to_no_record_reads_so()
    {
        using var browser = await app.SignedInAs(Role.Practitioner);
        (await browser.Page(Path)).QuerySelector("main")!.TextContent.ShouldContain("belongs to no record");
    }

    [Fact]
    public async Task Checks_stand_in_the_history_with_their_course_and_go_when_they_are_deleted()
    {
        var person = await People.Create(app);
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        foreach (var value in new[] { 3, 5 }) (await own.Submit(Take, MindScene.Everywhere(value))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await own.Page(Path);
        page.QuerySelectorAll(".m-cards-table tbody tr").Length.ShouldBe(2);
        page.QuerySelectorAll("table[data-chart] td").Select(t => t.GetAttribute("data-value")).ShouldBe(["30", "30"]);
        (await own.Submit(Path, new Dictionary<string, string?>(), ".m-cards-table form")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await MindScene.Sheets(app, person.Id)).Count.ShouldBe(1);
        (await own.Submit(Path, new Dictionary<string, string?>(), "#delete-all")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await MindScene.Sheets(app, person.Id)).ShouldBeEmpty();
        (await own.Page(Path)).QuerySelector(".ds-alert")!.TextContent.ShouldContain("Deleted");
    }

    [Fact]
    public async Task One_persons_deleting_leaves_everybody_elses()
    {
        var (first, second) = (await People.Create(app), await People.Create(app));
        using var one = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: first.Id));
        using var other = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: second.Id));
        foreach (var browser in new[] { one, other }) (await browser.Submit(Take, MindScene.Everywhere(2))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var theirs = (await MindScene.Sheets(app, second.Id)).Single();
        (await one.Submit(Path, new Dictionary<string, string?> { ["id"] = theirs.Id.ToString("D") }, ".m-cards-table form")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await one.Submit(Path, new Dictionary<string, string?>(), "#delete-all")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await MindScene.Sheets(app, second.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_check_leaves_no_act_behind_and_the_database_alone_tells_neither_who_nor_what()
    {
        var person = await People.Create(app);
        var account = await Infrastructure.Accounts.Create(app.Services, [new Grant(Role.Practitioner, PersonId: person.Id)]);
        using var own = app.Visitor();
        await own.SignIn(account.Email!, Infrastructure.Accounts.Password);
        var before = await Acts();
        (await own.Submit(Take, MindScene.Everywhere(4))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Get(Path)).Dispose();
        (await Acts()).ShouldBe(before);
        var sheet = (await MindScene.Sheets(app, person.Id)).Single();
        sheet.RoundId.ShouldBeNull();
        sheet.Owner.AsSpan().IndexOf(person.Id.ToByteArray(bigEndian: true).AsSpan()[..8]).ShouldBe(-1);
        Encoding.UTF8.GetString(sheet.Sealed).ShouldNotContain("burnout");

        Task<int> Acts() => app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.PersonId == person.Id || e.ActorId == account.Id));
    }

    [Fact]
    public async Task An_erased_persons_checks_are_erased_with_them()
    {
        var person = await People.Create(app);
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        (await own.Submit(Take, MindScene.Everywhere(1))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.With(s => s.GetRequiredService<ErasePersonHandler>().Handle(Actor.Program, person.Number, "request 7"))).Problem.ShouldBeNull();
        (await MindScene.Sheets(app, person.Id)).ShouldBeEmpty();
    }
}
