using System.Text.Json;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Journal.ReadEntry;

/// <summary>One entry of the ledger with the proof that it is in it. Who acted and why is shown to an administrator only.</summary>
[OpenToAll]
public sealed class IndexModel(MeirimDb db, LedgerFiles files, SignedIn signedIn) : MeirimPage
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public JournalEntry Entry { get; private set; } = null!;

    public JournalLeaf Leaf { get; private set; } = null!;

    public LedgerCheckpoint Checkpoint { get; private set; } = null!;

    public InclusionProof Proof { get; private set; } = null!;

    public string LeafText { get; private set; } = "";

    public string LeafHash { get; private set; } = "";

    public bool ShowsWho { get; private set; }

    /// <summary>Number of the person concerned, for those who may know.</summary>
    public string? PersonNumber { get; private set; }

    public async Task<IActionResult> OnGetAsync(long index, CancellationToken cancel)
    {
        var entry = await db.JournalEntries.AsNoTracking().SingleOrDefaultAsync(e => e.LedgerIndex == index, cancel);
        if (entry is null || await files.Latest(cancel) is not { } latest) return NotFound();
        (Entry, Leaf, Checkpoint) = (entry, JournalLeaf.Read(entry.Leaf), latest);
        Proof = new MerkleTree(new TableTileStore(db), latest.Size).ProveInclusion(index);
        LeafHash = TreeHasher.Leaf(entry.Leaf).ToBase64();
        using var json = JsonDocument.Parse(entry.Leaf);
        LeafText = JsonSerializer.Serialize(json, Indented);
        ShowsWho = await signedIn.As(Role.Administrator) is not null;
        if (ShowsWho) PersonNumber = await db.People.Where(p => p.Id == entry.PersonId).Select(p => p.Number).SingleOrDefaultAsync(cancel);
        return Page();
    }
}
