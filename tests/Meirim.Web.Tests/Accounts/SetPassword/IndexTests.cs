using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts.SetPassword;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private Task<string> Link(Guid id) => app.With(async s =>
    {
        var users = s.GetRequiredService<UserManager<Account>>();
        var account = (await users.FindByIdAsync(id.ToString()))!;
        return $"/en/set-password/{id}?token={Uri.EscapeDataString(await users.GeneratePasswordResetTokenAsync(account))}";
    });

    [Theory]
    [InlineData("short")]
    [InlineData("")]
    [InlineData("abababababababab")]
    public async Task A_poor_password_is_refused_and_the_link_stays_good(string password)
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        var link = await Link(account.Id);
        using var browser = app.Visitor();
        using var answer = await browser.Submit(link, new Dictionary<string, string?> { ["NewPassword"] = password });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var again = await Browser.Read(answer);
        again.QuerySelector("#NewPassword")!.GetAttribute("aria-invalid").ShouldBe("true");
        using var right = await browser.Submit(again, link, new Dictionary<string, string?> { ["NewPassword"] = "words of my own choice" });
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await browser.SignIn(account.Email!, "words of my own choice");
        (await Journaled.Of(app, account.Id)).Last().Kind.ShouldBe(ActKind.PasswordChanged);
    }

    [Fact]
    public async Task A_link_is_its_account_s_own_and_is_not_made_up()
    {
        var one = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        var another = await Infrastructure.Accounts.Create(app.Services, [Role.Administrator]);
        var link = await Link(one.Id);
        using var browser = app.Visitor();
        foreach (var wrong in new[] { link.Replace(one.Id.ToString(), another.Id.ToString(), StringComparison.Ordinal), $"/en/set-password/{one.Id}", $"/en/set-password/{one.Id}?token=abc", link[..^8] })
        {
            using var answer = await browser.Get(wrong);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await Browser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("no longer good");
        }
    }

    [Fact]
    public async Task Of_several_who_use_one_link_at_the_same_moment_one_sets_the_password()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        var link = await Link(account.Id);
        using var browser = app.Visitor();
        var page = await browser.Page(link);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => browser.Submit(page, link, new Dictionary<string, string?> { ["NewPassword"] = "words of my own choice " + i })));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        foreach (var answer in answers) answer.Dispose();
    }
}
