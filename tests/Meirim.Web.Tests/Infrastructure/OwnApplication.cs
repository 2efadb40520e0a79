using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Meirim.Web.Tests.Infrastructure;

/// <summary>An application of one test alone, with settings and a database of its own.</summary>
public sealed class OwnApplication : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private readonly Failures _failures;

    private OwnApplication(TestDatabase database, WebApplication app, Failures failures) => (_database, _app, _failures) = (database, app, failures);

    public IServiceProvider Services => _app.Services;

    public Uri Address => new(_app.Urls.First());

    /// <summary>The settings by which the command line reaches the same database.</summary>
    public string[] Arguments => ["--database", _database.Connection, "--data-folder", _database.Folder];

    public static async Task<OwnApplication> Start(Dictionary<string, string?>? settings = null, Action<WebApplication>? map = null)
    {
        var database = new TestDatabase();
        var all = new Dictionary<string, string?>(settings ?? [])
        {
            ["Database"] = database.Connection,
            ["DataFolder"] = database.Folder,
            ["urls"] = "http://127.0.0.1:0",
        };
        all.TryAdd("PasswordIterations", "1000");
        var failures = new Failures();
        var app = MeirimApp.Build(all, quiet: true, services => services.AddSingleton<ILoggerProvider>(failures));
        map?.Invoke(app);
        await Migrating.Migrate(app.Services, CancellationToken.None);
        await app.StartAsync();
        return new OwnApplication(database, app, failures);
    }

    public Browser Visitor() => new(Address, _failures);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _database.Dispose();
    }
}
