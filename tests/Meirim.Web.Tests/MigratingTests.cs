using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests;

public sealed class MigratingTests
{
    [Fact]
    public async Task A_lock_left_by_a_process_that_was_killed_does_not_stop_the_next()
    {
        if (TestDatabase.IsPostgres) return;
        using var database = new TestDatabase();
        await using var app = MeirimApp.Build(new Dictionary<string, string?> { ["Database"] = database.Connection, ["DataFolder"] = database.Folder }, quiet: true);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
            await db.Database.ExecuteSqlAsync($"CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL CONSTRAINT \"PK___EFMigrationsLock\" PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
            await db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00')");
        }
        using var soon = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        await Migrating.Migrate(app.Services, soon.Token);

        await using var after = app.Services.CreateAsyncScope();
        (await after.ServiceProvider.GetRequiredService<MeirimDb>().NumberSequences.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Two_processes_that_migrate_at_once_both_succeed()
    {
        using var database = new TestDatabase();
        var settings = new Dictionary<string, string?> { ["Database"] = database.Connection, ["DataFolder"] = database.Folder };
        await using var one = MeirimApp.Build(settings, quiet: true);
        await using var other = MeirimApp.Build(settings, quiet: true);

        await Task.WhenAll(Migrating.Migrate(one.Services, default), Migrating.Migrate(other.Services, default));

        await using var after = one.Services.CreateAsyncScope();
        (await after.ServiceProvider.GetRequiredService<MeirimDb>().NumberSequences.CountAsync()).ShouldBe(1);
    }
}
