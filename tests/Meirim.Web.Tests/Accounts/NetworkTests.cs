using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;

namespace Meirim.Web.Tests.Accounts;

/// <summary>What an installation behind a balancer sets, and the limits that guard sign-in.</summary>
public sealed class NetworkTests
{
    private static Dictionary<string, string?> Fields(string email) => new() { ["Email"] = email, ["Password"] = "not this one" };

    [Fact]
    public async Task One_address_may_try_only_so_often_and_another_is_not_held_back()
    {
        await using var app = await OwnApplication.Start(new() { ["SignIn:AtOnce"] = "6", ["SignIn:PerMinute"] = "60", ["Proxies"] = "127.0.0.1" });
        using var browser = app.Visitor();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var page = await browser.Page("/en/sign-in");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => browser.Submit(page, "/en/sign-in", Fields($"nobody{i}@meirim.example"))));
        answers.Count(a => a.StatusCode == HttpStatusCode.BadRequest).ShouldBeInRange(6, 9, "six at once, and one more each second");
        var refused = answers.First(a => a.StatusCode == HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter.ShouldNotBeNull();
        (await Browser.Read(refused)).QuerySelectorAll("h1").Length.ShouldBe(1, "a page in words");
        foreach (var answer in answers) answer.Dispose();
        await browser.Page("/en/sign-in");

        using var other = app.Visitor();
        other.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.8");
        using var free = await other.Submit("/en/sign-in", Fields("nobody@meirim.example"));
        free.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Forty_people_behind_one_address_sign_in_at_once()
    {
        await using var app = await OwnApplication.Start();
        var accounts = new List<Account>();
        for (int i = 0; i < 40; i++) accounts.Add(await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]));
        await Parallel.ForEachAsync(accounts, new ParallelOptions { MaxDegreeOfParallelism = 40 }, async (account, _) =>
        {
            using var browser = app.Visitor();
            await browser.SignIn(account.Email!, Infrastructure.Accounts.Password);
        });
    }

    [Fact]
    public async Task Nobody_but_the_balancer_is_believed_about_the_address()
    {
        await using var app = await OwnApplication.Start(new() { ["SignIn:AtOnce"] = "3", ["SignIn:PerMinute"] = "60", ["Proxies"] = "10.0.0.0/8" });
        using var browser = app.Visitor();
        var page = await browser.Page("/en/sign-in");
        int refused = 0;
        for (int i = 0; i < 12; i++)
        {
            browser.Http.DefaultRequestHeaders.Remove("X-Forwarded-For");
            browser.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            using var answer = await browser.Submit(page, "/en/sign-in", Fields($"nobody{i}@meirim.example"));
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) refused++;
        }
        refused.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Where_everything_is_https_plain_requests_are_sent_there_and_cookies_are_bound_to_it()
    {
        await using var app = await OwnApplication.Start(new() { ["Https"] = "true", ["Proxies"] = "127.0.0.1" });
        using var plain = app.Visitor();
        using var sent = await plain.Get("/en/sign-in");
        sent.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        sent.Headers.Location!.Scheme.ShouldBe("https");

        var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = app.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await http.GetAsync(new Uri("/en/sign-in", UriKind.Relative));
        page.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=31536000");
        var form = page.Headers.GetValues("Set-Cookie").Single();
        form.ShouldStartWith("__Host-form=");
        var token = (await Browser.Read(page)).QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["Email"] = account.Email!, ["Password"] = Infrastructure.Accounts.Password, ["__RequestVerificationToken"] = token });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/en/sign-in", UriKind.Relative)) { Content = body };
        request.Headers.Add("Cookie", form.Split(';')[0]);
        using var answer = await http.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var session = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-meirim=", StringComparison.Ordinal)).ToLowerInvariant();
        foreach (var part in new[] { "; path=/", "; secure", "; httponly", "; samesite=lax" }) session.ShouldContain(part);
        session.ShouldNotContain("domain");
    }

    [Fact]
    public async Task An_address_of_the_api_answers_with_the_status_not_with_the_way_to_sign_in()
    {
        await using var app = await OwnApplication.Start(map: web => web.MapGet("/api/for-administrators", () => "secret").Needs(Role.Administrator));
        using var visitor = app.Visitor();
        using var unknown = await visitor.Get("/api/for-administrators");
        unknown.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        unknown.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");

        foreach (var (role, status) in new[] { (Role.Registrar, HttpStatusCode.Forbidden), (Role.Administrator, HttpStatusCode.OK) })
        {
            var account = await Infrastructure.Accounts.Create(app.Services, [role]);
            using var browser = app.Visitor();
            await browser.SignIn(account.Email!, Infrastructure.Accounts.Password);
            using var answer = await browser.Get("/api/for-administrators");
            answer.StatusCode.ShouldBe(status);
        }
    }

    [Fact]
    public async Task An_unknown_address_takes_as_long_as_a_known_one()
    {
        await using var app = await OwnApplication.Start(new() { ["PasswordIterations"] = "300000" });
        using var browser = app.Visitor();
        var page = await browser.Page("/en/sign-in");
        var (known, unknown) = (new List<double>(), new List<double>());
        for (int i = 0; i < 7; i++)
        {
            var account = await Infrastructure.Accounts.Create(app.Services, [Role.Registrar]);
            known.Add(await Time(account.Email!));
            unknown.Add(await Time($"nobody{i}@meirim.example"));
        }
        (unknown.Min() / known.Min()).ShouldBeInRange(0.6, 1.6, $"{unknown.Min():0} ms and {known.Min():0} ms");

        async Task<double> Time(string email)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            using var answer = await browser.Submit(page, "/en/sign-in", Fields(email));
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            return watch.Elapsed.TotalMilliseconds;
        }
    }
}
