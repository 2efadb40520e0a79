using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.SignIn;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly string Password = Infrastructure.Accounts.Password;

    private static Dictionary<string, string?> Fields(string? email, string? password) => new() { ["Email"] = email, ["Password"] = password };

    [Fact]
    public async Task The_right_password_begins_a_session_and_signing_out_ends_it()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        using var answer = await browser.Submit("/en/sign-in", Fields(account.Email, Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/en/");

        using var left = await browser.Submit("/en/sign-out", new Dictionary<string, string?>());
        left.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("https://evil.example/", "/en/")]
    [InlineData("//evil.example/", "/en/")]
    [InlineData("/\\evil.example", "/en/")]
    [InlineData("/ru/find?q=1", "/ru/find?q=1")]
    public async Task Only_a_local_address_is_returned_to(string returnUrl, string goes)
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        using var answer = await browser.Submit("/en/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), Fields(account.Email, Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(goes);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_answered_alike()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        var texts = new List<string>();
        foreach (var email in new[] { account.Email, "nobody@meirim.example" })
        {
            using var answer = await browser.Submit("/en/sign-in", Fields(email, "not this one"));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            texts.Add((await Browser.Read(answer)).QuerySelector("main")!.TextContent);
        }
        texts[0].ShouldContain("is not right");
        texts[1].ShouldBe(texts[0]);
    }
}
