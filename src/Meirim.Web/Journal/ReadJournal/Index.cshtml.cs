using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Journal.ReadJournal;

/// <summary>What an auditor sees: the ledger's size, its signed checkpoint, its key, its entries.</summary>
[OpenToAll]
public sealed class IndexModel(MeirimDb db, LedgerFiles files, LedgerKey key) : MeirimPage
{
    private const int Rows = 50;

    /// <summary>Entries below this place; the newest when it is not given.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    public LedgerCheckpoint? Latest { get; private set; }

    public string VerifierKey => key.Verifier.ToString();

    public string Root => Convert.ToBase64String(Latest!.Root);

    public IReadOnlyList<(long Index, JournalLeaf Leaf)> Entries { get; private set; } = [];

    public string? Older { get; private set; }

    public string? Newer { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if ((Latest = await files.Latest(cancel)) is null) return;
        if (!ModelState.IsValid || Before < 1)
        {
            // said, and the newest are shown all the same
            ModelState.Clear();
            Before = null;
            _ = Refuse(JournalProblems.PlaceUnreadable);
        }
        long before = Math.Min(Before ?? Latest.Size, Latest.Size);
        var rows = await db.JournalEntries.AsNoTracking()
            .Where(e => e.LedgerIndex < before).OrderByDescending(e => e.LedgerIndex).Take(Rows)
            .Select(e => new { e.LedgerIndex, e.Leaf }).ToListAsync(cancel);
        Entries = [.. rows.Select(r => (r.LedgerIndex!.Value, JournalLeaf.Read(r.Leaf)))];
        if (Entries.Count == Rows && Entries[^1].Index > 0) Older = Url.Page("Index", new { before = Entries[^1].Index });
        if (before < Latest.Size) Newer = Url.Page("Index", new { before = Math.Min(before + Rows, Latest.Size) });
    }
}
