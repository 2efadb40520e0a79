using Meirim.Web.Accounts;
using Meirim.Web.Records.SeeWhoLooked;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.AnswerCorrection;

/// <summary>A registrar opens a file that came with a request.</summary>
[Needs(Role.Registrar)]
public sealed class EvidenceModel(AnswerCorrectionHandler answers, RecordStore records, Reach reach, MeirimDb db, EvidenceStore store, RecordViews views) : CorrectionPage(answers, records, reach)
{
    public async Task<IActionResult> OnGetAsync(string hash, CancellationToken cancel)
    {
        if (Asked.Evidence.Find(e => e.FileHash == hash) is not { } evidence) return NotFound();
        await views.Note(Actor, PersonFile.Person.Id, RecordViewKind.Evidence, cancel);
        var file = await db.EvidenceFiles.AsNoTracking().SingleAsync(f => f.Hash == hash, cancel);
        Response.Headers.CacheControl = "private, no-store";
        return new FileContentResult(await store.Read(file, cancel), file.ContentType) { FileDownloadName = evidence.FileName };
    }
}
