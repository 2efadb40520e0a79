using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.OpenEvidence;

/// <summary>A registrar opens a file that proves a fact of this person. It is always saved, never shown inside the site.</summary>
[Needs(Role.Registrar)]
public sealed class IndexModel(RecordStore records, Reach reach, EvidenceStore evidence, MeirimDb db) : RecordPage(records, reach)
{
    public async Task<IActionResult> OnGetAsync(string hash, CancellationToken cancel)
    {
        if (PersonFile.Facts.SelectMany(f => f.Evidence).FirstOrDefault(e => e.FileHash == hash) is not { } attached) return NotFound();
        var file = await db.EvidenceFiles.AsNoTracking().SingleAsync(f => f.Hash == hash, cancel);
        return File(await evidence.Read(file, cancel), file.ContentType, attached.FileName);
    }
}
