using Meirim.Web.Accounts;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics.Report;

/// <summary>
/// Open to all once results were released, to methodologists from the scoring on.
/// To everybody else a round that is not released does not exist.
/// </summary>
public abstract class ReportPage(MeirimDb db, SignedIn signedIn, ReportWriter writer) : MeirimPage
{
    public TestRound Round { get; private set; } = null!;

    /// <summary>Null while the statistics are being reckoned.</summary>
    public RoundReport? Report { get; private set; }

    public bool IsMethodologist { get; private set; }

    /// <summary>False: there is no such report for this reader.</summary>
    protected async Task<bool> Read(string code, CancellationToken cancel)
    {
        IsMethodologist = await signedIn.As([Role.Methodologist]) is not null;
        if (await db.TestRounds.AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, cancel) is not { } round) return false;
        if (round.ScoredAt is null || (round.State != RoundState.Released && !IsMethodologist)) return false;
        Round = round;
        Report = await writer.Write(round, IsMethodologist, cancel);
        if (IsMethodologist) Response.Headers.CacheControl = "private, no-store";
        return Report is not null || IsMethodologist;
    }
}
