using Meirim.Web.Accounts;
using Meirim.Web.Tests.Exchange.Webhooks;

namespace Meirim.BrowserTests.Exchange;

/// <summary>An administrator lets another system be told, sees how it went, and ends it.</summary>
[Collection(TheBrowser.Name)]
public sealed class WebhookJourney(Chromium chromium)
{
    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task A_webhook_is_made_tried_and_withdrawn_by_keyboard(string language, int width)
    {
        await using var administrator = await chromium.OpenAs(width, Role.Administrator);
        await using var receiver = await Receiver.Start();
        receiver.AllowedOrigin = "*";
        await administrator.Go($"/{language}/exchange/webhooks");
        await administrator.ShouldBeFineOnEveryScreen($"webhooks-{language}");

        await administrator.Follow("main a[href$='/webhooks/new']");
        await administrator.ShouldBeFineOnEveryScreen($"webhooks-new-{language}");
        await administrator.Write("Name", "Облыстың әлеуметтік порталы");
        await administrator.Write("Address", receiver.Address.AbsoluteUri);
        await administrator.Pick("Region", "75");
        await administrator.Follow("main .m-form button");
        receiver.Questions.Count.ShouldBe(1);
        await administrator.ShouldBeFineOnEveryScreen($"webhook-{language}");

        await administrator.Follow("#test button");
        receiver.AnswerWith(500);
        await administrator.Follow("#test button");
        receiver.Events.Count.ShouldBe(2);
        (await administrator.Page.Locator("main tbody tr").CountAsync()).ShouldBe(2);
        await administrator.ShouldBeFineOnEveryScreen($"webhook-deliveries-{language}");

        await administrator.Follow("main a[href$='/withdraw']");
        await administrator.ShouldBeFineOnEveryScreen($"webhook-withdraw-{language}");
        await administrator.Write("Reason", "Портал жабылды");
        await administrator.Follow("main .m-form button");
        await administrator.Page.Locator(".ds-alert[data-color=success]").WaitForAsync();
        await administrator.ShouldBeFineOnEveryScreen($"webhooks-withdrawn-{language}");
        await administrator.Go($"/{language}/exchange/webhooks/keys");
        await administrator.ShouldBeFineOnEveryScreen($"webhook-keys-{language}");
    }
}
