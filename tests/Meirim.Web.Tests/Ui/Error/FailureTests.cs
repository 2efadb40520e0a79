using System.Net;
using Meirim.Standards.Country;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Ui;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Meirim.Web.Tests.Ui.Error;

public sealed class FailureTests
{
    [Theory]
    [InlineData("ru", "/ru")]
    [InlineData("kk", "/kk")]
    public async Task A_failure_shows_the_number_under_which_it_was_logged_and_nothing_else(string language, string path)
    {
        await using var failing = new Failing(services =>
            services.Replace(ServiceDescriptor.Singleton<CountryData>(_ => throw new InvalidOperationException("the secret reason"))));
        using var browser = await failing.Start();

        var page = await browser.Page(path, HttpStatusCode.InternalServerError);

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("h1")!.TextContent.ShouldBe(new Texts().In(language, "error.500"));
        page.DocumentElement.OuterHtml.ShouldNotContain("secret reason");
        var number = page.QuerySelector("main .m-code")!.TextContent;
        number.Length.ShouldBeGreaterThan(8);
        failing.Logged.ShouldContain(line => line.Contains(number) && line.Contains("secret reason"));
    }

    [Fact]
    public async Task The_page_of_a_failure_needs_no_database()
    {
        await using var failing = new Failing(_ => { }, database: "Data Source=/no/such/folder/meirim.db");
        using var browser = await failing.Start();
        (await browser.Page("/lv", HttpStatusCode.InternalServerError)).QuerySelector("h1")!.TextContent.ShouldBe(new Texts().In("lv", "error.500"));
    }

    [Fact]
    public async Task A_failure_keeps_the_security_headers()
    {
        await using var failing = new Failing(_ => { }, database: "Data Source=/no/such/folder/meirim.db");
        using var browser = await failing.Start();
        using var response = await browser.Get("/kk");
        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
    }

    /// <summary>The application with something of it broken.</summary>
    private sealed class Failing(Action<IServiceCollection> breakIt, string? database = null) : IAsyncDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("meirim-failing-").FullName;
        private Microsoft.AspNetCore.Builder.WebApplication? _app;

        private readonly Failures _failures = new();

        public IReadOnlyCollection<string> Logged => _failures.Lines;

        public async Task<Browser> Start()
        {
            var settings = new Dictionary<string, string?> { ["DataFolder"] = _folder, ["urls"] = "http://127.0.0.1:0" };
            if (database is not null) settings["Database"] = database;
            _app = MeirimApp.Build(settings, quiet: true, services =>
            {
                // nothing but the pages: background work would fail on its own
                foreach (var background in services.Where(IsBackground).ToList()) services.Remove(background);
                services.AddSingleton<ILoggerProvider>(_failures);
                breakIt(services);
            });
            if (database is null) await Migrating.Migrate(_app.Services, CancellationToken.None);
            await _app.StartAsync();
            return new Browser(new Uri(_app.Urls.First()));
        }

        private static bool IsBackground(ServiceDescriptor service) =>
            service.ServiceType == typeof(Microsoft.Extensions.Hosting.IHostedService) && service.ImplementationType?.Assembly == typeof(MeirimApp).Assembly;

        public async ValueTask DisposeAsync()
        {
            if (_app is not null) await _app.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }
    }
}
