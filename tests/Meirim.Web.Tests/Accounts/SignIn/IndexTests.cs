using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts.SignIn;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Password = Infrastructure.Accounts.Password;

    private static Dictionary<string, string?> Fields(string? email, string? password) => new() { ["Email"] = email, ["Password"] = password };

    [Fact]
    public async Task The_right_password_begins_a_session_and_signing_out_ends_it()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        using var answer = await browser.Submit("/en/sign-in", Fields(account.Email, Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/en/desk");
        (await browser.Page("/en/account")).QuerySelector("main")!.TextContent.ShouldContain(account.Email!);

        using var left = await browser.Submit("/en/sign-out", new Dictionary<string, string?>());
        left.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var after = await browser.Get("/en/account");
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("https://evil.example/", "/en/desk")]
    [InlineData("//evil.example/", "/en/desk")]
    [InlineData("/\\evil.example", "/en/desk")]
    [InlineData("javascript:alert(1)", "/en/desk")]
    [InlineData("/ru/find?q=1", "/ru/find?q=1")]
    public async Task Only_a_local_address_is_returned_to(string returnUrl, string goes)
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        using var answer = await browser.Submit("/en/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), Fields(account.Email, Password));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe(goes);
    }

    [Theory]
    [InlineData("", "x", "#Email")]
    [InlineData("nobody@meirim.example", "", "#Password")]
    public async Task What_was_not_filled_in_is_asked_for(string email, string password, string field)
    {
        using var browser = app.Visitor();
        using var answer = await browser.Submit("/kk/sign-in", Fields(email, password));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(field)!.GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Fact]
    public async Task A_known_and_an_unknown_address_are_answered_and_shut_alike()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        var said = new Dictionary<string, List<string>>();
        foreach (var email in new[] { account.Email!, $"{Guid.CreateVersion7():N}@meirim.example" })
        {
            using var browser = app.Visitor();
            said[email] = [];
            for (int i = 0; i < 7; i++)
            {
                using var answer = await browser.Submit("/en/sign-in", Fields(email, "not this one"));
                said[email].Add($"{(int)answer.StatusCode} {(await Browser.Read(answer)).QuerySelector("[role=alert]")!.TextContent}");
            }
        }
        var (known, unknown) = (said.Values.First(), said.Values.Last());
        known[3].ShouldStartWith("400");
        known[3].ShouldContain("is not right");
        known[4].ShouldStartWith("429");
        known[4].ShouldContain("10 minutes");
        known[6].ShouldBe(known[4]);
        unknown.ShouldBe(known);
    }

    [Fact]
    public async Task Of_ten_wrong_guesses_at_once_five_are_looked_at_and_the_door_is_shut()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        var page = await browser.Page("/en/sign-in");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => browser.Submit(page, "/en/sign-in", Fields(account.Email, "guess number " + i))));
        var failures = await app.With(async s => await s.GetRequiredService<MeirimDb>().SignInAttempts.MaxAsync(a => a.Failures));
        failures.ShouldBe(5);
        answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests).ShouldBeGreaterThanOrEqualTo(5);
        foreach (var answer in answers) answer.Dispose();

        using var right = await browser.Submit("/en/sign-in", Fields(account.Email, Password));
        right.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests, "the right password comes too late");

        app.Clock.Advance(TimeSpan.FromMinutes(11));
        try
        {
            using var later = await browser.Submit("/en/sign-in", Fields(account.Email, Password));
            later.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        finally
        {
            app.Clock.Reset();
        }
    }

    [Fact]
    public async Task The_right_password_begins_the_count_anew()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        for (int round = 0; round < 3; round++)
        {
            for (int i = 0; i < 4; i++)
            {
                using var wrong = await browser.Submit("/en/sign-in", Fields(account.Email, "not this one"));
                wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            }
            using var right = await browser.Submit("/en/sign-in", Fields(account.Email, Password));
            right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = account.Email!, ["Password"] = Password });
        using var answer = await browser.Http.PostAsync(new Uri("/en/sign-in", UriKind.Relative), body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
    }

    [Fact]
    public async Task The_session_is_kept_from_scripts_and_from_other_sites_and_ends_after_ten_idle_hours()
    {
        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var browser = app.Visitor();
        using var answer = await browser.Submit("/en/sign-in", Fields(account.Email, Password));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("meirim=", StringComparison.Ordinal)).ToLowerInvariant();
        cookie.ShouldContain("; httponly");
        cookie.ShouldContain("; samesite=lax");
        cookie.ShouldContain("; path=/;");
        cookie.ShouldNotContain("expires");
        try
        {
            app.Clock.Advance(TimeSpan.FromHours(9));
            using var used = await browser.Get("/en/account");
            used.StatusCode.ShouldBe(HttpStatusCode.OK);
            app.Clock.Advance(TimeSpan.FromHours(9));
            using var usedAgain = await browser.Get("/en/account");
            usedAgain.StatusCode.ShouldBe(HttpStatusCode.OK, "nine hours after the last use");
            app.Clock.Advance(TimeSpan.FromHours(11));
            using var late = await browser.Get("/en/account");
            late.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        finally
        {
            app.Clock.Reset();
        }
    }

    [Fact]
    public async Task A_real_register_offers_no_demonstration_and_takes_none()
    {
        using var browser = app.Visitor();
        (await browser.Page("/en/sign-in")).QuerySelector("#demo").ShouldBeNull();
        using var answer = await browser.Submit("/en/sign-in?handler=Demo", new Dictionary<string, string?> { ["Email"] = "administrator@meirim.example" });
        answer.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
    }
}
