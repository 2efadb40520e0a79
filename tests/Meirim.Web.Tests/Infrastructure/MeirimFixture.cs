using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Meirim.Web.Tests.Infrastructure;

/// <summary>The real application, served on a free port of this machine, over a real database: one for all tests of a run.</summary>
public sealed class MeirimFixture : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly Failures _failures = new();
    private WebApplication? _app;

    public TestClock Clock { get; } = new();

    public string Country { get; init; } = "kz";

    /// <summary>Settings beside the usual ones.</summary>
    public Dictionary<string, string?> Settings { get; init; } = [];

    /// <summary>What a test puts in the place of what the application has.</summary>
    public Action<IServiceCollection>? Replace { get; init; }

    public IServiceProvider Services => _app!.Services;

    public Uri Address => new(_app!.Urls.First());

    public string DataFolder => _database.Folder;

    /// <summary>The settings by which the command line reaches the same database.</summary>
    public string[] Arguments => ["--country", Country, "--database", _database.Connection, "--data-folder", _database.Folder];

    public async Task InitializeAsync()
    {
        _app = MeirimApp.Build(
            new Dictionary<string, string?>(Settings)
            {
                ["Country"] = Country,
                ["Database"] = _database.Connection,
                ["DataFolder"] = _database.Folder,
                ["urls"] = "http://127.0.0.1:0",
                // hundreds of tests sign in, from one address
                ["PasswordIterations"] = "1000",
                ["SignIn:PerMinute"] = "1000000",
                ["SignIn:AtOnce"] = "1000000",
                ["WrongNotes:PerHour"] = "1000000",
                // a test writes them when it asks for it
                ["Deadlines:Letters"] = "false",
            },
            quiet: true,
            services =>
            {
                services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
                services.AddSingleton<ILoggerProvider>(_failures);
                Replace?.Invoke(services);
            });
        await Migrating.Migrate(_app.Services, CancellationToken.None);
        await _app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        _database.Dispose();
    }

    /// <summary>A browser of a visitor: cookies, no following of redirects.</summary>
    public Browser Visitor() => new(Address, _failures);

    /// <summary>A browser signed in with these rights.</summary>
    public async Task<Browser> SignedInAs(params Grant[] grants)
    {
        var account = await Accounts.Create(Services, grants);
        var browser = Visitor();
        await browser.SignIn(account.Email!, Accounts.Password);
        return browser;
    }

    /// <summary>Runs code with the services of the application, as one request has them.</summary>
    public async Task<T> With<T>(Func<IServiceProvider, Task<T>> code)
    {
        await using var scope = Services.CreateAsyncScope();
        return await code(scope.ServiceProvider);
    }
}

/// <summary>A right to give to a test account.</summary>
public sealed record Grant(Role Role, string? Region = null, Guid? OrganisationId = null, Guid? PersonId = null)
{
    public static implicit operator Grant(Role role) => new(role);
}

[CollectionDefinition(Name)]
public sealed class TheApplication : ICollectionFixture<MeirimFixture>
{
    public const string Name = "the application";
}

/// <summary>Another application over another database, for the tests of testing: the two halves run side by side.</summary>
[CollectionDefinition(Name)]
public sealed class TheTestingApplication : ICollectionFixture<MeirimFixture>
{
    public const string Name = "the application for testing";
}
