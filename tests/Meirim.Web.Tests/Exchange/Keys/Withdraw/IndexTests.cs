using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Keys.Withdraw;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_withdrawn_key_is_no_longer_good_and_the_reason_is_kept()
    {
        var (key, text) = await TestKeys.Make(app.Services);
        using var administrator = await app.SignedInAs(Role.Administrator);
        var path = $"/en/exchange/keys/{key.Id}/withdraw";
        using var silent = await administrator.Submit(path, new Dictionary<string, string?> { ["Reason"] = " " });
        silent.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var done = await administrator.Submit(path, new Dictionary<string, string?> { ["Reason"] = "The contract ended" });
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var again = await administrator.Submit(path, new Dictionary<string, string?> { ["Reason"] = "Once more" });
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);

        using var visitor = app.Visitor();
        using var used = await TestKeys.Ask(visitor, "/api/v1/entries", text);
        used.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking()
            .SingleAsync(e => e.Kind == ActKind.ApiKeyWithdrawn && e.Items.Contains(key.Id.ToString("D"))))).Reason.ShouldBe("The contract ended");
    }

    [Fact]
    public async Task Of_two_at_once_one_withdraws()
    {
        var (key, _) = await TestKeys.Make(app.Services);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.With(s =>
            s.GetRequiredService<Web.Exchange.Keys.KeyHandler>().Withdraw(Actor.Program, key.Id, "at once"))));
        outcomes.Count(o => o is null).ShouldBe(1);
    }

    [Fact]
    public async Task An_unknown_key_and_a_wrong_role_are_refused()
    {
        using var administrator = await app.SignedInAs(Role.Administrator);
        await administrator.Page($"/en/exchange/keys/{Guid.CreateVersion7()}/withdraw", HttpStatusCode.NotFound);
        var (key, _) = await TestKeys.Make(app.Services);
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var refused = await registrar.Get($"/en/exchange/keys/{key.Id}/withdraw");
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
