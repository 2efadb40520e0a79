using System.Net;
using System.Text.Json;
using Meirim.Web.Accounts;
using Meirim.Web.Exchange.Webhooks;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Webhooks.SigningKeys;

[Collection(TheRegisterThatTells.Name)]
public sealed class IndexTests(WebhookApplication register)
{
    private const string Path = "/en/exchange/webhooks/keys";

    [Fact]
    public async Task A_new_key_is_published_before_it_signs_and_the_former_stays_a_while()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await StandFresh();
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        var former = (await Published()).ShouldHaveSingleItem();
        (await Renew(administrator, "The year is over")).ShouldBe(HttpStatusCode.Redirect);
        var both = await Published();
        both.Count.ShouldBe(2);
        (await SignedBy(receiver)).ShouldBe(former);
        (await Renew(administrator, "Too soon")).ShouldBe(HttpStatusCode.Conflict);

        register.App.Clock.Advance(TimeSpan.FromHours(3));
        var next = both.Single(k => k != former);
        (await SignedBy(receiver)).ShouldBe(next);
        (await Published()).Count.ShouldBe(2);
        register.App.Clock.Advance(TimeSpan.FromDays(1));
        (await Published()).ShouldBe([next]);
        var acts = await register.App.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.Kind == ActKind.WebhookKeyMade && e.Reason == "The year is over").CountAsync());
        acts.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_that_strangers_know_goes_at_once()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        await StandFresh();
        var former = (await Published()).ShouldHaveSingleItem();
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        (await Renew(administrator, "It was in a letter", atOnce: true)).ShouldBe(HttpStatusCode.Redirect);
        var now = (await Published()).ShouldHaveSingleItem();
        now.ShouldNotBe(former);
        (await SignedBy(receiver)).ShouldBe(now);
    }

    [Fact]
    public async Task Without_a_reason_there_is_no_new_key_and_the_private_half_is_nowhere_to_be_seen()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        var before = await Published();
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        (await Renew(administrator, " ")).ShouldBe(HttpStatusCode.BadRequest);
        (await Published()).ShouldBe(before);
        var stored = await register.App.With(s => s.GetRequiredService<MeirimDb>().WebhookKeys.AsNoTracking().ToListAsync());
        foreach (var key in stored)
        {
            using var opened = await register.App.With(s => Task.FromResult(s.GetRequiredService<WebhookKeys>().Open(key)));
            var secret = opened.ExportParameters(true).D!;
            key.SealedPrivate.AsSpan().IndexOf(secret).ShouldBe(-1);
        }
        foreach (var language in new[] { "kk", "ru", "en", "lv" })
            (await administrator.Page($"/{language}/exchange/webhooks/keys")).QuerySelector("main")!.InnerHtml.ShouldContain("/.well-known/jwks.json");
    }

    // one key alone, of now: what an earlier test announced is taken away
    private Task<bool> StandFresh() => register.App.With(async s =>
    {
        (await s.GetRequiredService<WebhookKeys>().Renew(Actor.Program, atOnce: true, "a test begins")).ShouldBeNull();
        return true;
    });

    private async Task<List<string>> Published()
    {
        using var visitor = register.App.Visitor();
        using var document = JsonDocument.Parse(await visitor.Http.GetStringAsync(new Uri("/.well-known/jwks.json", UriKind.Relative)));
        return [.. document.RootElement.GetProperty("keys").EnumerateArray().Select(k => k.GetProperty("kid").GetString()!)];
    }

    private static async Task<HttpStatusCode> Renew(Browser administrator, string reason, bool atOnce = false)
    {
        using var answer = await administrator.Submit(Path, new Dictionary<string, string?> { ["Reason"] = reason, ["AtOnce"] = atOnce ? "true" : "false" });
        return answer.StatusCode;
    }

    private async Task<string> SignedBy(Receiver receiver)
    {
        await People.Create(register.App);
        await register.Round();
        return receiver.Events.Last().Headers["Signature-Input"].Split("keyid=\"")[1].Split('"')[0];
    }
}
