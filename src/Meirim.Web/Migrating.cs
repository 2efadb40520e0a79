using System.CommandLine;
using Meirim.Web.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Meirim.Web;

/// <summary><c>meirim migrate</c>: brings the database to this program's schema. Serving does the same first.</summary>
internal static class Migrating
{
    public static Command Verb()
    {
        var verb = new Command("migrate", "bring the database to this program's schema");
        verb.SetAction((parsed, cancel) => CommandLine.With(parsed, async services =>
        {
            await Migrate(services, cancel);
            Console.WriteLine("The database is up to date.");
            return CommandLine.Done;
        }));
        return verb;
    }

    public static async Task Migrate(IServiceProvider services, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        await using var only = await OnlyOne(db, cancel);
        await db.Database.MigrateAsync(cancel);
        if (await db.NumberSequences.AnyAsync(cancel)) return;
        db.NumberSequences.Add(new NumberSequence());
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>One process at a time migrates; the lock dies with its holder.</summary>
    private static async Task<IAsyncDisposable> OnlyOne(MeirimDb db, CancellationToken cancel) =>
        db.Database.IsSqlite() ? await FileLock(db, cancel) : await SessionLock(db, cancel);

    /// <summary>
    /// On SQLite the row by which migrations are locked would outlive a process that was killed, and the next would wait for it
    /// forever: so the system's lock on a file decides, and a row left behind is taken away.
    /// </summary>
    private static async Task<IAsyncDisposable> FileLock(MeirimDb db, CancellationToken cancel)
    {
        var file = new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource;
        for (; ; await Task.Delay(TimeSpan.FromMilliseconds(200), cancel))
        {
            try
            {
                var held = new FileStream(file + ".migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
                if (await db.Database.SqlQuery<int>($"SELECT 1 AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").AnyAsync(cancel))
                    await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancel);
                return held;
            }
            catch (IOException) when (File.Exists(file + ".migrating"))
            {
                // another process holds it
            }
        }
    }

    /// <summary>On PostgreSQL two that begin at once would both find the same migrations pending: a session's lock lets one begin.</summary>
    private static async Task<IAsyncDisposable> SessionLock(MeirimDb db, CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        try
        {
            if (!await creator.ExistsAsync(cancel)) await creator.CreateAsync(cancel);
        }
        catch (PostgresException problem) when (problem.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // the other process was faster
        }
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtext('meirim migrates'))", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
        return connection;
    }
}
