using Npgsql;

namespace Meirim.Web.Tests.Infrastructure;

/// <summary>
/// An empty database of this run: SQLite in a folder of its own, or one on the PostgreSQL server that the environment
/// variable MEIRIM_TEST_POSTGRES names. The test command runs the whole assembly once on each.
/// </summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string? _server = Environment.GetEnvironmentVariable("MEIRIM_TEST_POSTGRES");
    private readonly string _name = "meirim_" + Guid.CreateVersion7().ToString("N");

    public TestDatabase()
    {
        Folder = Directory.CreateTempSubdirectory("meirim-test-").FullName;
        if (_server is not null) OnServer($"CREATE DATABASE {_name}");
    }

    public static bool IsPostgres => Environment.GetEnvironmentVariable("MEIRIM_TEST_POSTGRES") is not null;

    /// <summary>The data folder of the application under test.</summary>
    public string Folder { get; }

    public string Connection => _server is null
        ? $"Data Source={Path.Combine(Folder, "meirim.db")}"
        : new NpgsqlConnectionStringBuilder(_server) { Database = _name, MaxPoolSize = 30 }.ConnectionString;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_server is not null)
        {
            NpgsqlConnection.ClearAllPools();
            OnServer($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }
        Directory.Delete(Folder, recursive: true);
    }

    private void OnServer(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
