using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Statistics.Report;

/// <summary>The technical report of a round, to be read and printed.</summary>
[OpenToAll]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, ReportWriter writer) : ReportPage(db, signedIn, writer)
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) => await Read(code, cancel) ? Page() : NotFound();
}
