using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.MyRecord;

/// <summary>Hands out a file that proves a fact of the signed-in person; any other file does not exist here.</summary>
[Needs(Role.Practitioner)]
public sealed class EvidenceModel(MeirimDb db, EvidenceStore store) : MeirimPage
{
    public async Task<IActionResult> OnGetAsync(string hash, CancellationToken cancel)
    {
        if (Actor.PersonId is not { } person) return NotFound();
        var name = await db.FactEvidence.AsNoTracking()
            .Where(e => e.FileHash == hash && db.Facts.Any(f => f.Id == e.FactId && f.PersonId == person))
            .Select(e => e.FileName).FirstOrDefaultAsync(cancel);
        if (name is null) return NotFound();
        var file = await db.EvidenceFiles.AsNoTracking().SingleAsync(f => f.Hash == hash, cancel);
        // handed over as a download, never shown as a page of ours: what a file holds is not ours to trust
        Response.Headers.CacheControl = "private, no-store";
        return File(await store.Read(file, cancel), file.ContentType, name);
    }
}
