using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.RequestSpecialist;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_specialists_of_the_address_stand_in_the_form()
    {
        using var scene = await Scene.Set(app, 3);
        var second = await scene.AnotherSpecialist();
        var page = await scene.Recipient.Browser.Page($"/ru/choose?n={scene.Specialist.Number}&n={second.Number}");
        page.QuerySelectorAll(".ch-named li").Select(l => l.TextContent).ShouldAllBe(l => l.Contains("Маманов Марат"));
        page.QuerySelector(".ch-named")!.TextContent.ShouldNotContain("3", customMessage: "how many places are free is seen only by consent");
        page.QuerySelector("textarea[name='Form.Numbers']")!.TextContent.Trim().ShouldBe($"{scene.Specialist.Number} {second.Number}");
        page.QuerySelector("[name='Form.Name']").ShouldBeNull("a recipient is not asked who they are again");
    }

    [Theory]
    [InlineData("Form.Numbers", "", "CHO-002")]
    [InlineData("Form.Numbers", "KZ-0000000-0", "CHO-003")]
    [InlineData("Form.Services", "no-such", "CHO-007")]
    [InlineData("Form.Hours", "0", "CHO-008")]
    [InlineData("Form.Hours", "many", "CHO-008")]
    [InlineData("Form.Region", "999", "CHO-009")]
    [InlineData("Form.Place", " ", "CHO-010")]
    [InlineData("Form.Setting", "moon", "CHO-012")]
    [InlineData("Form.StartDay", "01.01.2020", "CHO-013")]
    [InlineData("Form.IfNobody", "perhaps", "CHO-015")]
    public async Task Each_field_says_what_is_wrong(string field, string value, string code)
    {
        using var scene = await Scene.Set(app);
        var answers = scene.Answers();
        answers[field] = value;
        using var refused = await scene.Recipient.Browser.Submit("/en/choose", answers);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Browser.Read(refused);
        page.QuerySelector($"[id='{field.Replace('.', '_')}-error']").ShouldNotBeNull(code);
        page.QuerySelectorAll(".ds-error-summary li").Length.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_too_long_is_refused()
    {
        using var scene = await Scene.Set(app);
        var answers = scene.Answers();
        (answers["Form.Place"], answers["Form.Wishes"]) = (new string('а', 101), new string('а', 1001));
        using var refused = await scene.Recipient.Browser.Submit("/ru/choose", answers);
        (await Browser.Read(refused)).QuerySelectorAll(".ds-error-summary li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task More_than_the_country_allows_cannot_be_named()
    {
        using var scene = await Scene.Set(app);
        var answers = scene.Answers();
        answers["Form.Numbers"] = string.Join(", ", Enumerable.Range(1, 11).Select(n => Web.Records.RegisterNumber.Of("KZ", n)));
        using var refused = await scene.Recipient.Browser.Submit("/en/choose", answers);
        (await Browser.Read(refused)).QuerySelector("#Form_Numbers-error")!.TextContent.ShouldContain("At most 10");
    }

    [Fact]
    public async Task Who_has_no_place_left_cannot_be_chosen()
    {
        using var scene = await Scene.Set(app, 0);
        using var refused = await scene.Recipient.Browser.Submit("/en/choose", scene.Answers());
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Read(refused)).QuerySelector("#Form_Numbers-error")!.TextContent.ShouldContain("No free place");
    }

    [Fact]
    public async Task Who_works_nowhere_and_who_is_hidden_cannot_be_chosen()
    {
        using var scene = await Scene.Set(app);
        var idle = await People.Create(app, p => p.With(new Offer(2), new DateOnly(2024, 1, 1)));
        var hidden = await People.Create(app, p => p.With(scene.At.Post(), new DateOnly(2024, 1, 1)).With(new Offer(2), new DateOnly(2024, 1, 1)).With(new Concealment("police 7"), new DateOnly(2024, 1, 1)));
        using var notWorking = await scene.Recipient.Browser.Submit("/en/choose", scene.Answers("close", idle));
        (await Browser.Read(notWorking)).QuerySelector("#Form_Numbers-error")!.TextContent.ShouldContain("Not working");
        using var unknown = await scene.Recipient.Browser.Submit("/en/choose", scene.Answers("close", hidden));
        (await Browser.Read(unknown)).QuerySelector("#Form_Numbers-error")!.TextContent.ShouldContain("no such number");
    }

    [Fact]
    public async Task The_help_desk_says_for_whom_it_asks()
    {
        using var scene = await Scene.Set(app);
        using var desk = await SignedInAccount.Begin(app, Role.HelpDesk);
        var answers = scene.Answers();
        (answers["Form.Name"], answers["Form.Phone"], answers["Form.Email"]) = ("", "", "");
        using var refused = await desk.Browser.Submit("/ru/choose", answers);
        (await Browser.Read(refused)).QuerySelectorAll(".ds-error-summary li").Length.ShouldBe(2);
        (answers["Form.Name"], answers["Form.Phone"]) = ("Әлия апа", "+7 701 000 00 01");
        using var kept = await desk.Browser.Submit("/ru/choose", answers);
        var id = Guid.Parse(kept.Headers.Location!.ToString().Split('/')[3]);
        var draft = await scene.Request(id);
        draft.Name.ShouldBe("Әлия апа");
        draft.RecipientId.ShouldBeNull();
        draft.HelpDeskName.ShouldBe(desk.Account.DisplayName);
        (await desk.Browser.Page($"/ru/choose/{id}/check")).QuerySelector("main")!.TextContent.ShouldContain(desk.Account.DisplayName);
    }

    [Fact]
    public async Task A_draft_is_mended_by_its_writer_alone()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Draft(scene.Recipient.Browser, "wait");
        var page = await scene.Recipient.Browser.Page($"/en/choose/{id}");
        page.QuerySelector("[name='Form.Hours']")!.GetAttribute("value").ShouldBe("6.5");
        using var mended = await scene.Recipient.Browser.Submit(page, $"/en/choose/{id}", new Dictionary<string, string?> { ["Form.Hours"] = "8" });
        mended.Headers.Location!.ToString().ShouldBe($"/en/choose/{id}/check");
        (await scene.Request(id)).HoursPerWeek.ShouldBe(8);

        using var other = await scene.AnotherRecipient();
        using var desk = await SignedInAccount.Begin(app, Role.HelpDesk);
        foreach (var stranger in new[] { other, desk }) (await stranger.Browser.Get($"/en/choose/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Recipient.Browser.Get($"/en/choose/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
