using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Tests.Choosing;

namespace Meirim.BrowserTests.Choosing;

/// <summary>A recipient finds a specialist and asks; the employer accepts; the agreement runs, rests, is spoken of and ends.</summary>
[Collection(TheBrowser.Name)]
public sealed class ChoosingJourney(Chromium chromium)
{
    private const string Send = "main .m-form .m-actions button";

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task From_the_search_to_the_end_of_the_agreement_by_keyboard(string language, int width)
    {
        using var scene = await Scene.Set(chromium.Meirim, places: 2);
        await using var asking = await chromium.OpenAs(width, scene.Recipient.Account);
        await using var employer = await chromium.OpenAs(width, scene.Manager.Account);

        await State(employer, scene, language);
        var request = await Ask(asking, scene, language);
        var agreement = await Accept(employer, scene, language, request);

        await asking.Go($"/{language}/my-requests");
        await asking.ShouldBeFineOnEveryScreen($"my-requests-{language}");
        await asking.Follow($"main a[href$='/my-requests/{request}']");
        await asking.Follow($"main a[href$='/agreements/{agreement}']");
        await asking.ShouldBeFineOnEveryScreen($"agreement-{language}");
        await Speak(asking, language);
        foreach (var (step, state) in new[] { ("pause", AgreementState.Paused), ("resume", AgreementState.Running), ("end", AgreementState.Ended) })
        {
            await asking.Follow($"main a[href$='/{step}']");
            await asking.ShouldBeFineOnEveryScreen($"agreement-{step}-{language}");
            await asking.Pick("Reason");
            await asking.Follow(Send);
            (await scene.Agreement(agreement)).State.ShouldBe(state);
        }
        await asking.ShouldBeFineOnEveryScreen($"agreement-ended-{language}");
    }

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task Who_waits_is_taken_from_the_list_by_keyboard(string language, int width)
    {
        using var scene = await Scene.Set(chromium.Meirim);
        var request = await scene.Ask("wait");
        await scene.Decline(request);
        var free = await scene.AnotherSpecialist(2);
        await using var waiting = await chromium.OpenAs(width, scene.Recipient.Account);
        await waiting.Go($"/{language}/my-requests/{request}");
        await waiting.ShouldBeFineOnEveryScreen($"request-waiting-{language}");

        await using var employer = await chromium.OpenAs(width, scene.Manager.Account);
        await employer.Go($"/{language}/waiting-list");
        await employer.ShouldBeFineOnEveryScreen($"waiting-list-{language}");
        await employer.Follow($"form:has([value='{free.Id}']) button");
        employer.Page.Url.ShouldEndWith($"/{language}/requests/{request}");
        (await scene.Request(request)).State.ShouldBe(RequestState.Asked);
    }

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task The_help_desk_asks_for_somebody(string language, int width)
    {
        using var scene = await Scene.Set(chromium.Meirim);
        await using var desk = await chromium.OpenAs(width, Role.HelpDesk);
        await desk.Go($"/{language}/choose?n={scene.Specialist.Number}");
        await desk.ShouldBeFineOnEveryScreen($"choose-help-desk-{language}");
        await desk.Write("Form.Name", "Сейітова Зағипа");
        await desk.Write("Form.Phone", "+7 000 000 00 00");
        await FillIn(desk, scene);
        await desk.Follow(Send);
        await desk.Follow("#send button");
        await desk.Go($"/{language}/help-desk?q=" + Uri.EscapeDataString("Сейітова"));
        await desk.Page.Locator(".ch-list > li").First.WaitForAsync();
        await desk.ShouldBeFineOnEveryScreen($"help-desk-{language}");
    }

    /// <summary>Only whose free places were stated lately are asked from their entry.</summary>
    private static async Task State(BrowserPage employer, Scene scene, string language)
    {
        await employer.Go($"/{language}/staff/capacity/{scene.Specialist.Number}");
        await employer.Write("Form.Places", "2");
        await employer.Follow(Send);
    }

    private static async Task<Guid> Ask(BrowserPage asking, Scene scene, string language)
    {
        await asking.Go($"/{language}/find");
        await asking.Write("q", "Маманов Марат");
        await asking.Load(() => asking.Page.Keyboard.PressAsync("Enter"));
        await asking.Follow($".r-people a[href$='{scene.Specialist.Number}']");
        await asking.ShouldBeFineOnEveryScreen($"entry-of-the-free-{language}");
        await asking.Follow("main a[href*='/choose?n=']");
        await asking.ShouldBeFineOnEveryScreen($"choose-{language}");
        await FillIn(asking, scene);
        await asking.Follow(Send);
        await asking.ShouldBeFineOnEveryScreen($"choose-check-{language}");
        await asking.Follow("#send button");
        await asking.ShouldBeFineOnEveryScreen($"request-sent-{language}");
        return Guid.Parse(new Uri(asking.Page.Url).Segments[^1]);
    }

    private static async Task FillIn(BrowserPage asking, Scene scene)
    {
        await asking.Tick($"[name='Form.Services'][value='{Scene.Service}']");
        await asking.Write("Form.Hours", "6,5");
        await asking.Pick("Form.Setting", "home");
        await asking.Pick("Form.Region", "75");
        await asking.Write("Form.Place", scene.Place);
        await asking.Write("Form.Wishes", "Таңертең, қазақша");
        await asking.Pick("Form.IfNobody", "close");
    }

    private static async Task<Guid> Accept(BrowserPage employer, Scene scene, string language, Guid request)
    {
        await employer.Go($"/{language}/requests");
        await employer.ShouldBeFineOnEveryScreen($"requests-{language}");
        await employer.Follow($"main a[href$='/requests/{request}']");
        await employer.ShouldBeFineOnEveryScreen($"request-to-answer-{language}");
        await employer.Write($"Hours[{Scene.Service}]", "4");
        await employer.Follow("#accept button");
        await employer.ShouldBeFineOnEveryScreen($"agreement-of-the-employer-{language}");
        (await scene.Request(request)).State.ShouldBe(RequestState.Agreed);
        return Guid.Parse(new Uri(employer.Page.Url).Segments[^1]);
    }

    private static async Task Speak(BrowserPage asking, string language)
    {
        await asking.Follow("main a[href$='/feedback']");
        await asking.ShouldBeFineOnEveryScreen($"feedback-{language}");
        foreach (var question in new[] { "AsAgreed", "WithRespect", "Explained", "Helps" }) await asking.Pick(question);
        await asking.Write("Good", "Уақытында келеді");
        await asking.Follow(Send);
        await asking.Page.Locator(".ch-said").WaitForAsync();
        await asking.ShouldBeFineOnEveryScreen($"agreement-with-feedback-{language}");
    }
}
