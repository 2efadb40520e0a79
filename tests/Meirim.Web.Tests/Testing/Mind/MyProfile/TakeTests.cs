using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Mind;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Mind.MyProfile;

[Collection(TheTestingApplication.Name)]
public sealed class TakeTests(MeirimFixture app)
{
    private static readonly Dictionary<string, string?> Yes = new() { ["Agree"] = "true" };

    [Fact]
    public async Task Staff_is_refused_and_a_colleague_finds_nothing()
    {
        var (_, path) = await (await MindScene.Plan(app)).Book();
        foreach (var role in MindScene.Staff)
        {
            using var browser = await app.SignedInAs(role);
            (await browser.Get($"{path}/{MindScene.Pack}?language=en")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, role.ToString());
        }
        using var colleague = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: (await People.Create(app)).Id));
        (await colleague.Get($"{path}/{MindScene.Pack}?language=en")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("proqol-5", "de")]
    [InlineData("cbi", "en")]
    [InlineData("ipip-emotional", "en")]
    [InlineData("none", "en")]
    public async Task A_language_without_wording_a_pack_without_permission_and_one_that_the_round_does_not_name_are_not_found(string pack, string language)
    {
        var (own, path) = await Someone();
        using var _ = own;
        (await own.Submit(path, Yes, "#agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Get($"{path}/{pack}?language={language}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("kk", "жоба аударма")]
    [InlineData("ru", "черновой перевод")]
    public async Task A_draft_is_called_one_and_its_profile_is_the_persons(string language, string said)
    {
        var (own, path) = await Someone();
        using var _ = own;
        path = path.Replace("/en/", $"/{language}/", StringComparison.Ordinal);
        (await own.Submit(path, Yes, "#agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var take = $"{path}/{MindScene.Pack}?language={language}";
        (await own.Page(take)).QuerySelector("main")!.TextContent.ShouldContain(said);
        (await own.Submit(take, MindScene.Everywhere(3), "main form")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Page(path)).QuerySelectorAll("main section").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Before_the_consent_the_page_leads_to_it_and_takes_nothing()
    {
        var (own, path) = await Someone();
        using var _ = own;
        var take = $"{path}/{MindScene.Pack}?language=en";
        (await own.Get(take)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Submit(path, Yes, "#agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var form = await own.Page(take);
        (await own.Submit(path, new Dictionary<string, string?>(), "#withdraw")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var late = await own.Submit(form, take, MindScene.Everywhere(3));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Read(late)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Agree to take part first");
    }

    [Fact]
    public async Task Answering_again_replaces_what_was_answered_and_the_sheet_holds_the_region_of_the_work()
    {
        var at = await Workplace.Create(app, "Орал", "27");
        var (person, path) = await (await MindScene.Plan(app, MindScene.Pack)).Book("en", p => p.With(at.Post(), new DateOnly(2020, 1, 1)));
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        (await own.Submit(path, Yes, "#agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var value in new[] { 2, 4 }) (await own.Submit($"{path}/{MindScene.Pack}?language=en", MindScene.Everywhere(value))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var sheet = (await MindScene.Sheets(app, person.Id)).Single();
        var content = app.Services.GetRequiredService<PrivateVault>().Open(sheet);
        (content.Answers[1], content.Region, content.Scores[0].Value).ShouldBe((4, "27", 40));
        using var empty = await own.Submit($"{path}/{MindScene.Pack}?language=en", new Dictionary<string, string?>());
        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var wrong = await own.Submit($"{path}/{MindScene.Pack}?language=en", MindScene.Everywhere(9));
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Of_ten_sent_at_once_one_sheet_stands()
    {
        var (person, path) = await (await MindScene.Plan(app, MindScene.Pack)).Book();
        using var own = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        (await own.Submit(path, Yes, "#agree")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var take = $"{path}/{MindScene.Pack}?language=en";
        var form = await own.Page(take);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => own.Submit(form, take, MindScene.Everywhere(3))));
        answers.ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect || a.StatusCode == HttpStatusCode.Conflict);
        answers.ShouldContain(a => a.StatusCode == HttpStatusCode.Redirect);
        (await MindScene.Sheets(app, person.Id)).Count.ShouldBe(1);
    }

    private async Task<(Browser Own, string Path)> Someone()
    {
        var (person, path) = await (await MindScene.Plan(app)).Book();
        return (await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id)), path);
    }
}
