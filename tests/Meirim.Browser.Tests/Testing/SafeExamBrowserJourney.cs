using Meirim.Web;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Seb;
using Meirim.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.BrowserTests.Testing;

/// <summary>A round that is sat in Safe Exam Browser: what an ordinary browser is told, and what one with its JavaScript API may do.</summary>
[Collection(TheBrowser.Name)]
public sealed class SafeExamBrowserJourney(Chromium chromium)
{
    private const string Key = "81aad4ab9dfd447cc479e6a4a7c9a544e2cafc7f3adeb68b2a21efad68eca4dc";

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task Another_browser_is_told_what_to_do_and_the_right_one_begins(string language, int width)
    {
        var scene = await TestingScene.Plan(chromium.Meirim);
        await scene.AddSession();
        await using var methodologist = await chromium.OpenAs(width, Role.Methodologist);
        await methodologist.Go($"/{language}/testing/rounds/{scene.Round.Code}");
        await methodologist.TabTo("details:has(#seb) summary");
        await methodologist.Page.Keyboard.PressAsync("Enter");
        await methodologist.ShouldBeFineOnEveryScreen($"seb-set-{language}");
        await methodologist.Tick("[name='Seb.Required'][type=checkbox]");
        await methodologist.Write("Seb.ConfigKeys", Key);
        await methodologist.Follow("#seb button");
        (await chromium.Meirim.With(s => s.GetRequiredService<MeirimDb>().TestRounds.Where(r => r.Id == scene.Round.Id).Select(r => r.SebJson).SingleAsync())).ShouldNotBeNull();

        var person = await scene.Invite(chromium, "Құлыптаулина", language);
        await using var taker = await chromium.OpenAs(width, new Grant(Role.Practitioner, PersonId: person.Id));
        await taker.Go($"/{language}/my-tests");
        await taker.ShouldBeFineOnEveryScreen($"seb-my-tests-{language}");
        await taker.Follow("main a[href*='/sit/']");
        await taker.Page.Locator("[data-view=outside]:not([hidden])").WaitForAsync();
        (await taker.Part("outside-why").InnerTextAsync()).ShouldNotBeEmpty();
        await taker.ShouldBeAccessible("seb-refused");
        await taker.ShouldNotScrollSideways("seb-refused");
        await taker.Keep($"seb-refused-{language}");

        await taker.Page.AddInitScriptAsync(KeysOnRequest(SebKeys.HashOf(taker.Page.Url, Key)));
        await taker.Load(() => taker.Press("once-more"));
        await taker.Part("begin").WaitForAsync();
        await taker.Press("begin");
        await taker.Part("question").Locator("input").First.WaitForAsync();
        await taker.Answer();
        await taker.IsSaved();

        await using var proctor = await chromium.OpenAs(width, Role.Proctor);
        await proctor.Go($"/{language}/rooms/{scene.Session.Id:D}");
        (await proctor.Page.Locator(".t-room tbody").InnerTextAsync()).ShouldContain("Safe Exam Browser");
        await proctor.ShouldBeFineOnEveryScreen($"seb-room-{language}");
    }

    /// <summary>As version 3.0 for macOS does: the keys are there once they were asked for, and the page is told by the name of its function.</summary>
    private static string KeysOnRequest(string hash) => $$"""
        window.SafeExamBrowser = { version: "SEB_macOS_3.0", security: {
          configKey: "", browserExamKey: "",
          updateKeys: told => setTimeout(() => { window.SafeExamBrowser.security.configKey = "{{hash}}"; window[told.name](); }, 50) } };
        """;
}
