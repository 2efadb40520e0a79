using Meirim.Web.Accounts;
using Meirim.Web.Records.SeeWhoLooked;
using Microsoft.AspNetCore.Mvc;

namespace Meirim.Web.Testing.Integrity.ListPrompts;

/// <summary>What in a round a person should look at, kind by kind.</summary>
[Needs(Role.Methodologist)]
public sealed class IndexModel(MeirimDb db, PromptReader reader, RecordViews views) : IntegrityPage(db, reader, views)
{
    public int Open => Lines.Count(l => l.Notes.Count == 0);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await ReadRound(cancel)) return NotFound();
        await NoteLook(Lines, cancel);
        return Page();
    }
}
