using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Rounds;

/// <summary>A resit is for those whom the main round called up and who did not pass it: below the mark, or not there. It opens when the results of the main round are released.</summary>
public static class ResitRight
{
    /// <summary>Null when the round takes everybody, or when the results of its main round are released.</summary>
    public static async Task<Problem?> Closed(MeirimDb db, TestRound round, CancellationToken cancel) =>
        round.ResitOf is { } main && !await db.TestRounds.AnyAsync(r => r.Id == main && r.ReleasedKey != null, cancel) ? RoundProblems.MainNotReleased : null;

    /// <summary>Those who may sit the resit of this main round.</summary>
    public static IQueryable<Guid> People(MeirimDb db, Guid main) => db.TestBookings
        .Where(b => b.RoundId == main && !db.TestScores.Any(s => s.RoundId == main && (s.Passed || s.Kept) && db.TestRounds.Any(r => r.Id == main && r.ReleasedKey == s.Key) && db.TestAttempts.Any(a => a.Id == s.AttemptId && a.PersonId == b.PersonId)))
        .Select(b => b.PersonId);
}
