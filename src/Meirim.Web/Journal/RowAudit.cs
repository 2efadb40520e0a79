using System.Runtime.CompilerServices;
using Meirim.Ledger;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Journal;

/// <summary>
/// Holds the register's rows against the ledger: every name, fact and supersession must open the commitment in the leaf of
/// the act that wrote it, and no fact may be there that no act wrote. This finds what was changed behind the program's back.
/// </summary>
public sealed class RowAudit(MeirimDb db)
{
    private const int Batch = 1_000;

    public async IAsyncEnumerable<RowFinding> Check([EnumeratorCancellation] CancellationToken cancel = default)
    {
        for (long from = 0; ; from += Batch)
        {
            var entries = await db.JournalEntries.AsNoTracking()
                .Where(e => e.LedgerIndex >= from && e.LedgerIndex < from + Batch).OrderBy(e => e.LedgerIndex).ToListAsync(cancel);
            if (entries.Count == 0) break;
            var rows = await Rows.Load(db, entries, cancel);
            foreach (var finding in entries.SelectMany(e => Check(e, rows))) yield return finding;
        }
        var strays = db.Facts.AsNoTracking().Where(f => !db.JournalEntries.Any(e => e.Id == f.RecordedBy)).Select(f => f.Id);
        await foreach (var stray in strays.AsAsyncEnumerable().WithCancellation(cancel)) yield return new RowFinding(null, "added", "fact", stray);
    }

    private static IEnumerable<RowFinding> Check(JournalEntry entry, Rows rows)
    {
        var leaf = JournalLeaf.Read(entry.Leaf);
        var items = entry.ItemLines();
        if (leaf.Act != entry.Id || leaf.Kind != entry.Kind.ToString() || leaf.At != entry.At || leaf.Items.Count != items.Count
            || (entry.Salt is { } salt && !Commitment.Opens(leaf.Who, salt, JournalWriter.Who(entry.ActorId, entry.ActorName, entry.Reason))))
            yield return new RowFinding(entry.LedgerIndex, "leaf", "entry", entry.Id);
        foreach (var ((kind, id), commitment) in items.Zip(leaf.Items))
            if (rows.Fault(entry, kind, id, commitment) is { } fault) yield return new RowFinding(entry.LedgerIndex, fault, kind, id);
        foreach (var stray in rows.FactsOf(entry.Id).Where(f => !items.Contains(("fact", f.Id))))
            yield return new RowFinding(null, "added", "fact", stray.Id);
    }

    /// <summary>The rows that a batch of entries speaks of.</summary>
    private sealed class Rows
    {
        private Dictionary<Guid, StoredFact> _facts = [];
        private Dictionary<Guid, RecordedName> _names = [];
        private HashSet<Guid> _erased = [];
        private ILookup<Guid, StoredFact> _byAct = Array.Empty<StoredFact>().ToLookup(f => f.RecordedBy);

        public static async Task<Rows> Load(MeirimDb db, List<JournalEntry> entries, CancellationToken cancel)
        {
            var acts = entries.ConvertAll(e => e.Id);
            var superseded = entries.SelectMany(e => e.ItemLines()).Where(i => i.Kind == "supersession").Select(i => i.Id).ToList();
            var people = entries.Select(e => e.PersonId).OfType<Guid>().Distinct().ToList();
            var facts = await db.Facts.AsNoTracking().Where(f => acts.Contains(f.RecordedBy) || superseded.Contains(f.Id)).ToListAsync(cancel);
            return new Rows
            {
                _facts = facts.ToDictionary(f => f.Id),
                _byAct = facts.ToLookup(f => f.RecordedBy),
                _names = await db.RecordedNames.AsNoTracking().Where(n => acts.Contains(n.RecordedBy)).ToDictionaryAsync(n => n.Id, cancel),
                _erased = [.. await db.People.Where(p => p.ErasedAt != null && people.Contains(p.Id)).Select(p => p.Id).ToListAsync(cancel)],
            };
        }

        public IEnumerable<StoredFact> FactsOf(Guid act) => _byAct[act];

        public string? Fault(JournalEntry entry, string kind, Guid id, byte[] commitment)
        {
            if (entry.PersonId is { } person && _erased.Contains(person)) return null;
            return kind switch
            {
                "fact" => !_facts.TryGetValue(id, out var fact) ? "removed" : Opens(commitment, fact.Salt, kind, id, PersonFile.Content(fact)),
                "name" => !_names.TryGetValue(id, out var name) ? "removed" : Opens(commitment, name.Salt, kind, id, PersonFile.Content(name)),
                "supersession" => !_facts.TryGetValue(id, out var old) ? "removed"
                    : old.SupersededBy != entry.Id ? "changed"
                    : Opens(commitment, old.Salt, kind, id, PersonFile.Supersession(old.Successor, entry.Reason)),
                _ => null,
            };
        }

        private static string? Opens(byte[] commitment, byte[]? salt, string kind, Guid id, string content) =>
            salt is not null && Commitment.Opens(commitment, salt, ActItem.Covered(kind, id, content)) ? null : "changed";
    }
}
