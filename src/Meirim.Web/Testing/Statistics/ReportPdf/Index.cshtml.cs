using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Statistics.Report;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Statistics.ReportPdf;

/// <summary>The technical report of a round as a PDF: the same blocks as the page.</summary>
[OpenToAll]
public sealed class IndexModel(MeirimDb db, SignedIn signedIn, ReportWriter writer) : ReportPage(db, signedIn, writer)
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancel) =>
        await Read(code, cancel) && Report is { } report
            ? File(PdfReport.Write(report, BankWords.Reading, Round.ScoredAt!.Value), "application/pdf", $"report-{Round.Code}-{BankWords.Reading}.pdf")
            : NotFound();
}
