using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Meirim.Web;

/// <summary>Why a verb failed, in one line for the person at the console. What is a fault of ours keeps its trace.</summary>
internal static class CommandFailure
{
    private const int SqliteErrorOfSql = 1;
    private const string PostgresHasNoTable = "42P01", PostgresHasNoColumn = "42703";

    public static string Reason(Exception failure) => failure switch
    {
        _ when Inner<DbException>(failure) is { } db => IsOldSchema(db)
            ? "the database is not at this program's schema: run 'meirim migrate', or 'meirim demo' for a demo population"
            : $"the database cannot be used: {db.Message}",
        _ when Inner<System.Net.Sockets.SocketException>(failure) is { } socket => socket.Message,
        _ when Inner<IOException>(failure) is { } file => file.Message,
        UnauthorizedAccessException denied => denied.Message,
        ArgumentException wrong => wrong.Message,
        _ => failure.ToString(),
    };

    private static bool IsOldSchema(DbException failure) =>
        failure.SqlState is PostgresHasNoTable or PostgresHasNoColumn
        || (failure is SqliteException { SqliteErrorCode: SqliteErrorOfSql }
            && (failure.Message.Contains("no such table", StringComparison.Ordinal) || failure.Message.Contains("no such column", StringComparison.Ordinal)));

    private static T? Inner<T>(Exception failure)
        where T : Exception
    {
        for (var e = failure; e is not null; e = e.InnerException)
            if (e is T wanted) return wanted;
        return null;
    }
}
