using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Meirim.Web.Standards.ImportStandard;

/// <summary>Tells that another transaction was faster: a broken unique index, or PostgreSQL's refusal to serialise.</summary>
internal static class LostRace
{
    public static bool Is(Exception problem)
    {
        for (Exception? inner = problem; inner is not null; inner = inner.InnerException)
            if (inner is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
                || (inner is DbUpdateException update && UniqueViolation.Is(update)))
                return true;
        return false;
    }
}
