using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>Hands out a file that proves a fact of one person; any other file does not exist there.</summary>
public sealed class EvidenceDownload(MeirimDb db, RecordStore records, EvidenceStore store)
{
    /// <summary>The file, to be saved: never shown as a page of ours, for what it holds is not ours to trust, and kept by nobody on the way.</summary>
    public async Task<IActionResult> Of(Guid personId, string hash, HttpResponse response, CancellationToken cancel)
    {
        var people = await records.IdsOf(personId, cancel);
        var name = await db.FactEvidence.AsNoTracking()
            .Where(e => e.FileHash == hash && db.Facts.Any(f => f.Id == e.FactId && people.Contains(f.PersonId)))
            .Select(e => e.FileName).FirstOrDefaultAsync(cancel);
        if (name is null) return new NotFoundResult();
        var file = await db.EvidenceFiles.AsNoTracking().SingleAsync(f => f.Hash == hash, cancel);
        response.Headers.CacheControl = "private, no-store";
        return new FileContentResult(await store.Read(file, cancel), file.ContentType) { FileDownloadName = name };
    }
}
