using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Accounts.SignUp.Confirm;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Mine = "a password of one's own";

    [Fact]
    public async Task The_link_alone_opens_nothing_without_the_password()
    {
        using var browser = app.Visitor();
        var (email, path) = await SignUp(browser, Mine);
        using var wrong = await browser.Submit("/en" + path, new Dictionary<string, string?> { ["Password"] = "the password of another" });
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(wrong)).QuerySelector("#Password-error").ShouldNotBeNull();
        using var none = await browser.Submit("/en" + path, new Dictionary<string, string?> { ["Password"] = "" });
        none.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var right = await browser.Submit("/en" + path, new Dictionary<string, string?> { ["Password"] = Mine });
        right.Headers.Location!.ToString().ShouldBe("/en/my-requests");
        email.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_link_is_good_once_and_a_made_up_one_never()
    {
        using var browser = app.Visitor();
        var (_, path) = await SignUp(browser, Mine);
        using var right = await browser.Submit("/en" + path, new Dictionary<string, string?> { ["Password"] = Mine });
        foreach (var dead in new[] { path, $"/sign-up/confirm/{Guid.CreateVersion7()}?token=x", path.Split('?')[0] })
            (await browser.Get("/en" + dead)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, dead);
    }

    [Fact]
    public async Task Of_two_sign_ups_with_one_email_the_newest_link_and_password_count()
    {
        using var stranger = app.Visitor();
        var (email, old) = await SignUp(stranger, "the stranger's password");
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        using var owner = app.Visitor();
        var (_, path) = await SignUp(owner, Mine, email);
        path.ShouldNotBe(old);
        (await owner.Get("/en" + old)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var right = await owner.Submit("/en" + path, new Dictionary<string, string?> { ["Password"] = Mine });
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<(string Email, string Path)> SignUp(Browser browser, string password, string? email = null)
    {
        email ??= $"{Guid.CreateVersion7():N}@meirim.example";
        using var sent = await browser.Submit("/en/sign-up", new Dictionary<string, string?> { ["Name"] = "Әлия", ["Email"] = email, ["Password"] = password });
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var letters = await app.With(s => s.GetRequiredService<MeirimDb>().Messages.AsNoTracking().Where(m => m.Email == email).ToListAsync());
        return (email, letters.OrderBy(m => m.CreatedAt).Last().Path);
    }
}
