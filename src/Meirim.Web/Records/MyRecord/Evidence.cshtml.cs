using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Records.MyRecord;

/// <summary>A practitioner fetches a file that proves a fact of their own.</summary>
[Needs(Role.Practitioner)]
public sealed class EvidenceModel(EvidenceDownload evidence) : MeirimPage
{
    public async Task<IActionResult> OnGetAsync(string hash, CancellationToken cancel) =>
        Actor.PersonId is { } person ? await evidence.Of(person, hash, Response, cancel) : NotFound();
}
