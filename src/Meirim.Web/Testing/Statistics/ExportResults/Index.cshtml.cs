using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics.ExportResults;

/// <summary>The results of a scored round as CSV or as a zip of QTI results reporting 3.0; who took them out stands in the journal.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, ResultFiles files, JournalWriter journal, CountryClock clock) : MeirimPage
{
    public async Task<IActionResult> OnGetAsync(string code, string format, CancellationToken cancel)
    {
        if (await db.TestRounds.AsNoTracking().SingleOrDefaultAsync(r => r.Code == code, cancel) is not { ScoredAt: not null } round) return NotFound();
        // first the journal: what was not written down is not handed out
        journal.Append(Act.Now(ActKind.TestResultsExported, Actor, clock), personId: null, [ActItem.Of("test-results", round.Id, round.Salt, FormattableString.Invariant($"{format}\n{round.Key}"))]);
        await db.SaveChangesAsync(cancel);
        Response.Headers.CacheControl = "private, no-store";
        var (stream, type) = format == "csv" ? (await files.Csv(round, cancel), "text/csv; charset=utf-8") : (await files.Qti(round, cancel), "application/zip");
        return File(stream, type, $"results-{round.Code}.{format}");
    }
}
