using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Exchange.Webhooks.List;

[Collection(TheRegisterThatTells.Name)]
public sealed class IndexTests(WebhookApplication register)
{
    [Fact]
    public async Task An_administrator_sees_whom_is_told_and_how_it_stands()
    {
        await using var receiver = await Receiver.Start();
        receiver.AnswerWith(500);
        await using var told = await register.Tell(receiver, region: "75");
        await People.Create(register.App, p => p.With(new Meirim.Standards.Records.Language("kk", "native"), new DateOnly(2020, 1, 1)));
        using var administrator = await register.App.SignedInAs(Role.Administrator);
        foreach (var (language, word) in new[] { ("kk", "хабарланады"), ("ru", "сообщается"), ("en", "told"), ("lv", "paziņo") })
        {
            var row = (await administrator.Page($"/{language}/exchange/webhooks")).QuerySelector($"main tr:has(a[href$='{told.Id}'])")!;
            row.TextContent.ShouldContain(word);
            row.TextContent.ShouldContain(receiver.Address.Authority);
            row.TextContent.ShouldNotContain("for=a");
        }
    }

    [Fact]
    public async Task Nobody_else_does()
    {
        await using var receiver = await Receiver.Start();
        await using var told = await register.Tell(receiver);
        string[] paths = ["", "/new", "/keys", $"/{told.Id}", $"/{told.Id}/withdraw"];
        using var visitor = register.App.Visitor();
        foreach (var role in new[] { Role.Registrar, Role.Methodologist, Role.OrganisationManager })
        {
            using var other = await register.App.SignedInAs(role);
            foreach (var path in paths)
            {
                using var answer = await other.Get("/en/exchange/webhooks" + path);
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{role} {path}");
                using var sent = await visitor.Get("/en/exchange/webhooks" + path);
                sent.StatusCode.ShouldBe(HttpStatusCode.Redirect, path);
            }
        }
    }
}
