using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Exchange.Keys;
using Meirim.Web.Tests.Exchange.Fhir;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Keys;

[Collection(TheRegisterForOthers.Name)]
public sealed class KeyGateTests(FhirApplication register)
{
    [Fact]
    public async Task A_key_is_kept_only_as_its_hash_and_its_use_is_noted()
    {
        var (key, text) = await TestKeys.Make(register.App.Services);
        using var visitor = register.App.Visitor();
        using var answer = await TestKeys.Ask(visitor, "/api/v1/entries", text);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var row = await register.App.With(s => s.GetRequiredService<MeirimDb>().ApiKeys.AsNoTracking().SingleAsync(k => k.Id == key.Id));
        row.LastUsedAt.ShouldNotBeNull();
        row.Hash.ShouldBe(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        System.Text.Json.JsonSerializer.Serialize(row).ShouldNotContain(text[7..]);
    }

    [Fact]
    public async Task A_withdrawn_an_ended_and_an_unknown_key_are_refused_everywhere()
    {
        using var visitor = register.App.Visitor();
        var (withdrawn, first) = await TestKeys.Make(register.App.Services);
        (await register.App.With(s => s.GetRequiredService<KeyHandler>().Withdraw(Actor.Program, withdrawn.Id, "lost"))).ShouldBeNull();
        var (ended, second) = await TestKeys.Make(register.App.Services, lastDay: new DateOnly(2999, 1, 1));
        await register.App.With(s => s.GetRequiredService<MeirimDb>().ApiKeys.Where(k => k.Id == ended.Id).ExecuteUpdateAsync(k => k.SetProperty(x => x.LastDay, new DateOnly(2020, 1, 1))));
        foreach (var text in new[] { first, second, "meirim_nothing", "something else" })
            foreach (var path in new[] { "/api/v1/entries", "/api/v1/specialists", "/fhir/Practitioner", "/hsds/services" })
            {
                using var answer = await TestKeys.Ask(visitor, path, text);
                answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, $"{path} {text[..6]}");
                (await answer.Content.ReadAsStringAsync()).ShouldContain("EXC-008");
            }
    }

    [Fact]
    public async Task A_key_opens_what_it_says_and_as_often()
    {
        using var visitor = register.App.Visitor();
        var (_, searches) = await TestKeys.Make(register.App.Services, "search", perMinute: 3);
        var answers = new List<(HttpStatusCode, string)>();
        for (int i = 0; i < 4; i++)
        {
            using var answer = await TestKeys.Ask(visitor, i == 0 ? "/api/v1/entries" : "/fhir/Practitioner?_count=0", searches);
            answers.Add((answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        }
        answers[0].Item1.ShouldBe(HttpStatusCode.Forbidden);
        answers[0].Item2.ShouldContain("EXC-009");
        answers[1].Item1.ShouldBe(HttpStatusCode.OK);
        answers[3].Item1.ShouldBe(HttpStatusCode.TooManyRequests);
        answers[3].Item2.ShouldContain("EXC-010");
    }

    [Fact]
    public async Task A_version_that_is_not_there_is_refused()
    {
        using var visitor = register.App.Visitor();
        using var known = await TestKeys.Ask(visitor, "/api/openapi.json", (await TestKeys.Make(register.App.Services)).Text, KeyGate.Versions[0]);
        known.StatusCode.ShouldBe(HttpStatusCode.OK);
        known.Headers.GetValues("Meirim-Version").ShouldBe([KeyGate.Versions[^1]]);
        using var unknown = await TestKeys.Ask(visitor, "/api/openapi.json", (await TestKeys.Make(register.App.Services)).Text, "1999-01-01");
        unknown.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await unknown.Content.ReadAsStringAsync()).ShouldContain("EXC-006");
    }
}
