using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics;

/// <summary>
/// One state of the database for as long as it is read: a deferred transaction on SQLite, whose readers keep no writer waiting,
/// and REPEATABLE READ, READ ONLY on PostgreSQL. Nothing is locked in either.
/// </summary>
internal sealed class ReadingSnapshot : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    private ReadingSnapshot(AsyncServiceScope scope, MeirimDb db) => (_scope, Db) = (scope, db);

    public MeirimDb Db { get; }

    public static async Task<ReadingSnapshot> Open(IServiceScopeFactory scopes, CancellationToken cancel)
    {
        var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MeirimDb>();
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            if (db.Database.GetDbConnection() is SqliteConnection sqlite) await db.Database.UseTransactionAsync(sqlite.BeginTransaction(deferred: true), cancel);
            else
            {
                await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
                await db.Database.ExecuteSqlRawAsync("SET TRANSACTION READ ONLY", cancel);
            }
            return new ReadingSnapshot(scope, db);
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Db.Database.CurrentTransaction is { } transaction) await transaction.DisposeAsync();
        await _scope.DisposeAsync();
    }
}
