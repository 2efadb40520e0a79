using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Demo;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Demo;

/// <summary>A database with a demo population, made by the program's own maker; not served.</summary>
public class DemoRegister : IAsyncLifetime
{
    public const int Seed = 20251001;

    private readonly string _country;
    private readonly int _people;
    private readonly TestDatabase _database = new();
    private WebApplication? _app;

    public DemoRegister() : this("kz", 300) { }

    private protected DemoRegister(string country, int people) => (_country, _people) = (country, people);

    internal DemoResult Made { get; private set; } = null!;

    public IServiceProvider Services => _app!.Services;

    public CountryData Data => Services.GetRequiredService<CountryData>();

    public DateOnly Today => Services.GetRequiredService<CountryClock>().Today;

    /// <summary>The settings by which the command line reaches this database.</summary>
    public string[] Arguments => ["--country", _country, "--database", _database.Connection, "--data-folder", _database.Folder];

    public async Task InitializeAsync()
    {
        _app = MeirimApp.Build(
            new Dictionary<string, string?> { ["Country"] = _country, ["Database"] = _database.Connection, ["DataFolder"] = _database.Folder, ["PasswordIterations"] = "1000" },
            quiet: true);
        await Migrating.Migrate(Services, CancellationToken.None);
        Made = (await Make(_people)).Value;
    }

    internal Task<Outcome<DemoResult>> Make(int count) =>
        ActivatorUtilities.CreateInstance<DemoMaker>(Services).Make(count, Seed, _ => { });

    public async Task DisposeAsync()
    {
        await _app!.DisposeAsync();
        _database.Dispose();
    }

    public async Task<T> With<T>(Func<IServiceProvider, Task<T>> code)
    {
        await using var scope = Services.CreateAsyncScope();
        return await code(scope.ServiceProvider);
    }

    public Task<T> Ask<T>(Func<MeirimDb, Task<T>> question) => With(services => question(services.GetRequiredService<MeirimDb>()));

    /// <summary>Every person's file, in the order of the register numbers.</summary>
    public Task<IReadOnlyList<PersonFile>> Files() => With(async services =>
    {
        var ids = await services.GetRequiredService<MeirimDb>().People.Select(p => p.Id).ToListAsync();
        return await services.GetRequiredService<RecordStore>().FindMany(ids);
    });
}

/// <summary>The Latvian one.</summary>
public sealed class LatvianDemoRegister() : DemoRegister("lv", 300);
