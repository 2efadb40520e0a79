using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Mind.MyProfile;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly Dictionary<string, string?> Nothing = [];
    private static readonly Dictionary<string, string?> Yes = new() { ["Agree"] = "true" };

    [Fact]
    public async Task It_is_there_for_the_person_alone()
    {
        var scene = await MindScene.Plan(app);
        var (_, path) = await scene.Book();
        foreach (var role in MindScene.Staff)
        {
            using var browser = await app.SignedInAs(role);
            (await browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
        }
        using var colleague = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
        (await colleague.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var visitor = app.Visitor();
        (await visitor.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_round_without_such_a_part_has_no_page_and_no_link()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        var person = await People.Create(app);
        (await scene.Book(person))?.Code.ShouldBeNull();
        using var own = await Own(person);
        (await own.Page("/en/my-tests")).QuerySelector("a[href*='/profile']").ShouldBeNull();
        var booking = await app.With(s => s.GetRequiredService<MeirimDb>().TestBookings.Where(b => b.PersonId == person.Id).Select(b => b.Id).SingleAsync());
        (await own.Get($"/en/my-tests/{booking:D}/profile")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Consent_comes_first_and_is_ticked_by_the_person()
    {
        var (person, path) = await (await MindScene.Plan(app)).Book();
        using var own = await Own(person);
        (await own.Page("/en/my-tests")).QuerySelector($"a[href='{path}']").ShouldNotBeNull();
        (await own.Page(path)).QuerySelector("a[href*='language=']").ShouldBeNull();
        using var unticked = await own.Submit(path, Nothing, "#agree");
        unticked.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await own.Submit(path, Yes, "#agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await own.Page(path);
        page.QuerySelectorAll("a[href*='language=en']").Length.ShouldBe(2);
        // a key without wording cannot be used
        page.QuerySelector("main")!.TextContent.ShouldContain("no wording of this questionnaire yet");
    }

    [Fact]
    public async Task Where_the_language_of_the_test_is_a_draft_the_page_says_so_and_offers_it()
    {
        var (person, path) = await (await MindScene.Plan(app, MindScene.Pack)).Book("kk");
        using var own = await Own(person);
        (await own.Submit(path, Yes, "#agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await own.Page(path);
        page.QuerySelector("main")!.TextContent.ShouldContain("is not checked yet");
        page.QuerySelectorAll("a[href*='language=']").Select(a => a.GetAttribute("href")![^2..]).ShouldBe(["kk"]);
    }

    [Fact]
    public async Task Withdrawing_takes_every_answer_of_the_round_and_leaves_the_self_checks()
    {
        var (person, path) = await (await MindScene.Plan(app, MindScene.Pack)).Book();
        using var own = await Own(person);
        (await own.Submit("/en/my-wellbeing/take?language=en", MindScene.Everywhere(3))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Submit(path, Yes, "#agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Submit($"{path}/{MindScene.Pack}?language=en", MindScene.Everywhere(4))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await MindScene.Sheets(app, person.Id)).Count.ShouldBe(2);
        (await own.Page(path)).QuerySelectorAll(".n-score").Length.ShouldBe(3);
        (await own.Submit(path, Nothing, "#withdraw")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await MindScene.Sheets(app, person.Id)).ShouldAllBe(s => s.RoundId == null);
        (await own.Page(path)).QuerySelector("#agree").ShouldNotBeNull();
    }

    [Fact]
    public async Task After_the_rounds_days_the_result_stays_and_nothing_new_is_taken()
    {
        var scene = await MindScene.Plan(app, MindScene.Pack);
        var (person, path) = await scene.Book();
        using var own = await Own(person);
        (await own.Submit(path, Yes, "#agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var form = await own.Page($"{path}/{MindScene.Pack}?language=en");
        (await own.Submit(form, $"{path}/{MindScene.Pack}?language=en", MindScene.Everywhere(4))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await scene.End();
        using var late = await own.Submit(form, $"{path}/{MindScene.Pack}?language=en", MindScene.Everywhere(1));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await own.Page(path);
        page.QuerySelectorAll(".n-score").Length.ShouldBe(3);
        page.QuerySelector("a[href*='language=']").ShouldBeNull();
        // whoever did not agree in time cannot any more
        (await own.Submit(path, Nothing, "#withdraw")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var closed = await own.Page(path);
        closed.QuerySelector("#agree").ShouldBeNull();
        closed.QuerySelector("main")!.TextContent.ShouldContain("This part is open from");
    }

    [Fact]
    public async Task Nothing_of_it_is_an_act_and_an_erased_persons_answers_and_consent_go()
    {
        var (person, path) = await (await MindScene.Plan(app, MindScene.Pack)).Book();
        var account = await Infrastructure.Accounts.Create(app.Services, [new Grant(Role.Practitioner, PersonId: person.Id)]);
        using var own = app.Visitor();
        await own.SignIn(account.Email!, Infrastructure.Accounts.Password);
        var before = await Acts();
        (await own.Submit(path, Yes, "#agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Submit($"{path}/{MindScene.Pack}?language=en", MindScene.Everywhere(4))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Acts()).ShouldBe(before);
        (await app.With(s => s.GetRequiredService<ErasePersonHandler>().Handle(Actor.Program, person.Number, "request 8"))).Problem.ShouldBeNull();
        (await MindScene.Sheets(app, person.Id)).ShouldBeEmpty();
        (await app.With(s =>
        {
            var owner = s.GetRequiredService<Web.Testing.Mind.PrivateVault>().OwnerOf(person.Id);
            return s.GetRequiredService<MeirimDb>().MindConsents.AnyAsync(c => c.Owner == owner);
        })).ShouldBeFalse();

        Task<int> Acts() => app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.PersonId == person.Id || e.ActorId == account.Id));
    }

    private Task<Browser> Own(Web.Records.Person person) => app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
}
