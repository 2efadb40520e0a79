using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Posts;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly Dictionary<string, string?> TwoAndAHalf = new() { ["Form.Occupation"] = "3412-0-008", ["Form.Rate"] = "2,5", ["Form.From"] = "2024-01-01", ["Form.Unit"] = "Бөлім" };

    [Fact]
    public async Task What_is_planned_what_is_held_and_what_is_vacant_stand_side_by_side()
    {
        using var scene = await Tended.Create(app);
        await scene.Worker();
        using var opened = await scene.Manager.Browser.Submit("/ru/staff/posts/new", TwoAndAHalf);

        var page = await scene.Manager.Browser.Page("/ru/staff/posts");

        page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().QuerySelectorAll("td.m-number").Select(c => c.TextContent.Trim()).ShouldBe(["2,5", "1", "1,5"]);
    }

    [Fact]
    public async Task A_holder_who_does_not_meet_the_standard_is_shown_with_what_is_missing_and_by_which_clause()
    {
        using var scene = await Tended.Create(app);
        var person = await scene.Worker("Талапов");

        var page = await scene.Manager.Browser.Page("/ru/staff/posts?outcome=NotMet");

        var card = page.QuerySelectorAll(".w-holder").ShouldHaveSingleItem();
        card.TextContent.ShouldContain("Талапов");
        card.TextContent.ShouldContain("Не отвечает стандарту");
        card.QuerySelectorAll("ul > li").ShouldNotBeEmpty();
        card.TextContent.ShouldContain("пункт");
        var view = (await Views(person)).ShouldHaveSingleItem();
        view.Kind.ShouldBe(RecordViewKind.OnStaffDesk);
        await scene.Manager.Browser.Page("/ru/staff/posts");
        (await Views(person)).Count.ShouldBe(1, "one line for the same look");
    }

    [Fact]
    public async Task The_table_of_a_past_day_is_the_one_of_that_day_as_it_was_known_then()
    {
        using var scene = await Tended.Create(app);
        using var opened = await scene.Manager.Browser.Submit("/ru/staff/posts/new", TwoAndAHalf);
        await scene.Worker();
        // the register knew nobody before today
        var page = await scene.Manager.Browser.Page("/ru/staff/posts?on=2025-05-05");
        page.QuerySelectorAll("tbody td.m-number").Select(c => c.TextContent.Trim()).ShouldBe(["2,5", "0", "2,5"]);
        page.QuerySelectorAll(".w-holder").ShouldBeEmpty();
        page.QuerySelector("main a[href$='/staff/posts/new']").ShouldBeNull();
        (await scene.Manager.Browser.Page("/ru/staff/posts?on=2023-05-05")).QuerySelector("#table ~ .m-empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task Someone_who_left_since_still_stands_in_the_table_of_the_day_on_which_they_worked()
    {
        var own = new MeirimFixture();
        await own.InitializeAsync();
        try
        {
            own.Clock.Advance(TimeSpan.FromDays(-60));
            using var scene = await Tended.Create(own);
            var person = await scene.Worker("Кеткен");
            var then = await own.With(s => Task.FromResult(s.GetRequiredService<CountryClock>().Today));
            own.Clock.Reset();
            await Leave(own, person, then.AddDays(30));
            using var manager = await own.SignedInAs(new Grant(Web.Accounts.Role.OrganisationManager, OrganisationId: scene.At.Id));

            (await manager.Page("/ru/staff/posts")).QuerySelectorAll(".w-holder").ShouldBeEmpty();
            (await manager.Page($"/ru/staff/posts?on={then.AddDays(1):yyyy-MM-dd}")).QuerySelectorAll(".w-holder").ShouldHaveSingleItem().TextContent.ShouldContain("Кеткен");
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    private Task<List<RecordView>> Views(Person person) => app.With(s => s.GetRequiredService<MeirimDb>().RecordViews.AsNoTracking().Where(v => v.PersonId == person.Id).ToListAsync());

    private static Task<int> Leave(MeirimFixture app, Person person, DateOnly day) => app.With(async services =>
    {
        var store = services.GetRequiredService<RecordStore>();
        var act = Web.Journal.Act.Now(Web.Journal.ActKind.FactSuperseded, Web.Accounts.Actor.Program, services.GetRequiredService<CountryClock>(), "left");
        var file = (await store.Find(person.Id))!;
        var post = file.Facts.Single(f => f.Kind == FactKind.Employment);
        _ = file.Supersede(act, post.Id, new NewFact(post.ToFact().Body, post.From, day)).Value;
        (await store.Commit(act, file)).ShouldBeNull();
        return 0;
    });
}
