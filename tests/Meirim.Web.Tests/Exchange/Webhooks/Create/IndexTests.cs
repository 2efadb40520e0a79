using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Exchange.Webhooks;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Webhooks.Create;

[Collection(TheRegisterThatTells.Name)]
public sealed class IndexTests(WebhookApplication register)
{
    private const string Path = "/en/exchange/webhooks/new";

    [Fact]
    public async Task A_webhook_is_made_by_an_act_and_its_receiver_is_asked()
    {
        register.App.Clock.Reset();
        await using var receiver = await Receiver.Start();
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        var name = "Portal " + Guid.CreateVersion7().ToString("N")[^8..];
        using var answer = await administrator.Submit(Path, Fields(name, receiver.Address.AbsoluteUri));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var made = await register.App.With(s => s.GetRequiredService<MeirimDb>().Webhooks.AsNoTracking().SingleAsync(w => w.Name == name));
        await using var told = new WebhookApplication.Told(register, made.Id);
        answer.Headers.Location!.ToString().ShouldEndWith($"/exchange/webhooks/{made.Id}");
        (made.Address, made.Kinds, made.Region, made.State).ShouldBe((receiver.Address.AbsoluteUri, EventKind.Removed, "75", WebhookState.Active));
        receiver.Questions.Count.ShouldBe(1);
        (await told.Acts()).Select(a => a.Kind).ShouldBe([ActKind.WebhookMade, ActKind.WebhookConfirmed]);
    }

    [Theory]
    [InlineData("Name", " ", "EXC-101")]
    [InlineData("Address", "", "EXC-102")]
    [InlineData("Address", "http://hooks.example/", "EXC-102")]
    [InlineData("Kinds", "everything", "EXC-104")]
    [InlineData("Region", "nowhere", "EXC-105")]
    public async Task A_field_that_cannot_be_is_refused(string field, string value, string code)
    {
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        var fields = Fields("Portal that is refused", "https://hooks.example/");
        fields[field] = value;
        using var answer = await administrator.Submit(Path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Browser.Read(answer);
        page.QuerySelectorAll("[aria-invalid=true], .ds-validation-message").Length.ShouldBeGreaterThan(0);
        page.QuerySelector("main")!.TextContent.ShouldContain(register.App.Services.GetRequiredService<Web.Ui.Texts>().In("en", "problem." + code, 150)[..20]);
        (await register.App.With(s => s.GetRequiredService<MeirimDb>().Webhooks.AnyAsync(w => w.Name == "Portal that is refused"))).ShouldBeFalse();
    }

    private static Dictionary<string, string?> Fields(string name, string address) => new()
    {
        ["Name"] = name,
        ["Address"] = address,
        ["Kinds"] = EventKind.Removed,
        ["Region"] = "75",
    };
}
