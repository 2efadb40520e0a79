using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Meirim.Web;

/// <summary>Tells a broken unique index from other database errors, on both databases.</summary>
internal static class UniqueViolation
{
    public static bool Is(DbUpdateException problem) => problem.InnerException switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => true,
        SqliteException { SqliteExtendedErrorCode: 2067 or 1555 } => true,
        _ => false,
    };
}
