using Microsoft.EntityFrameworkCore;

namespace Meirim.Web;

/// <summary>
/// Where the public search reads: the database of the setting <c>ReadDatabase</c>, a replica of the one that is written, and without it
/// the one database. A replica answers as of its own state: what was written is found as soon as it has arrived there.
/// </summary>
internal sealed class ReadingDb(MeirimDb db, ReadingDb.Replica replica) : IAsyncDisposable, IDisposable
{
    private MeirimDb? _own;

    public MeirimDb Db => replica.Options is { } options ? _own ??= new MeirimDb(options) : db;

    public void Dispose() => _own?.Dispose();

    public ValueTask DisposeAsync() => _own?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>How the replica is reached; nothing without one.</summary>
    internal sealed class Replica(IConfiguration configuration)
    {
        public DbContextOptions<MeirimDb>? Options { get; } = configuration["ReadDatabase"] is { Length: > 0 } connection
            ? (DbContextOptions<MeirimDb>)DatabaseSetup.To(connection, new DbContextOptionsBuilder<MeirimDb>()).Options
            : null;
    }
}
