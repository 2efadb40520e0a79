using Meirim.Web.Accounts;
using Meirim.Web.Records.SeeWhoLooked;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.OpenEvidence;

/// <summary>A registrar opens a file that proves a fact of this person.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(RecordStore records, Reach reach, EvidenceDownload evidence) : RecordPage(records, reach)
{
    protected override RecordViewKind? Looks => RecordViewKind.Evidence;

    public Task<IActionResult> OnGetAsync(string hash, CancellationToken cancel) => evidence.Of(PersonFile.Person.Id, hash, Response, cancel);
}
