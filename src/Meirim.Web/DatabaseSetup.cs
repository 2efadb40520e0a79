using System.Data.Common;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Meirim.Web;

/// <summary>
/// The connection string chooses the database: the setting <c>Database</c> with <c>Host=…</c> is PostgreSQL, with
/// <c>Data Source=…</c> SQLite; without it, SQLite in the data folder.
/// </summary>
internal static class DatabaseSetup
{
    public static void Configure(IServiceProvider services, DbContextOptionsBuilder options) =>
        To(services.GetRequiredService<IConfiguration>()["Database"] ?? $"Data Source={services.GetRequiredService<DataFolder>().File("meirim.db")}", options);

    public static DbContextOptionsBuilder To(string connection, DbContextOptionsBuilder options)
    {
        if (connection.Contains("Host=", StringComparison.OrdinalIgnoreCase)) options.UseNpgsql(connection);
        else options.UseSqlite(connection).AddInterceptors(Durability);
        options.AddInterceptors(Guard);
        // migrations are written by hand; a test compares the migrated schema with the model
        return options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
    }

    private static readonly WriteGuard Guard = new();
    private static readonly SqliteDurability Durability = new();

    /// <summary>Write-ahead log for readers beside a writer; every acknowledged commit is on the disk.</summary>
    private sealed class SqliteDurability : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
