using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.ErasePerson;

/// <summary>
/// Takes a person's data away on a lawful request: names, identifier, birth date, contents and days of facts, evidence,
/// reasons, the public entry, the account. The number stays taken, and the ledger still verifies: it only ever held
/// commitments, and their salts go too.
/// </summary>
public sealed class ErasePersonHandler(MeirimDb db, RecordStore records, EvidenceStore evidence, CountryClock clock, IEnumerable<IErasedWithPerson> others)
{
    /// <param name="ground">The ground in law and the request's number. It must not name the person.</param>
    public async Task<Outcome<PersonFile>> Handle(Actor actor, string number, string? ground, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(ground)) return RecordProblems.ReasonMissing;
        if (await records.Find(number, cancel) is not { } file) return RecordProblems.UnknownPerson;
        if (file.Person.ErasedAt is not null) return RecordProblems.Erased;
        if (file.Person.MergedInto is not null) return RecordProblems.MergedAway.With((await records.Last(file.Person.Id, cancel))!.Number);
        // the numbers that were found to be this person go with them
        var people = await records.IdsOf(file.Person.Id, cancel);

        var act = Act.Now(ActKind.PersonErased, actor, clock, ground.Trim());
        var corrections = await db.Corrections.Include(c => c.Evidence).Where(c => people.Contains(c.PersonId)).ToListAsync(cancel);
        var hashes = file.Facts.SelectMany(f => f.Evidence).Select(e => e.FileHash)
            .Concat(corrections.SelectMany(c => c.Evidence).Select(e => e.FileHash)).Distinct().ToList();
        file.Erase(act);
        // a file can go only when nothing points to it
        db.RemoveRange(file.Removed);
        db.Corrections.RemoveRange(corrections);
        db.RecordViews.RemoveRange(await db.RecordViews.Where(v => v.PersonId != null && people.Contains(v.PersonId.Value)).ToListAsync(cancel));
        db.DuplicatePairs.RemoveRange(await db.DuplicatePairs.Where(p => people.Contains(p.FirstId) || people.Contains(p.SecondId)).ToListAsync(cancel));
        db.Users.RemoveRange(await db.Users.Where(a => a.PersonId != null && people.Contains(a.PersonId.Value)).ToListAsync(cancel));
        foreach (var other in others) await other.Erase(db, people, cancel);
        foreach (var entry in await db.JournalEntries.Where(e => e.PersonId != null && people.Contains(e.PersonId.Value)).ToListAsync(cancel))
            (entry.Reason, entry.Salt) = (null, null);
        var elsewhere = await db.FactEvidence
            .Where(e => hashes.Contains(e.FileHash) && !db.Facts.Any(f => f.Id == e.FactId && people.Contains(f.PersonId)))
            .Select(e => e.FileHash)
            .Union(db.CorrectionEvidence.Where(e => hashes.Contains(e.FileHash) && !db.Corrections.Any(c => c.Id == e.CorrectionId && people.Contains(c.PersonId))).Select(e => e.FileHash))
            .Union(db.Licences.Where(l => l.FileHash != null && hashes.Contains(l.FileHash)).Select(l => l.FileHash!))
            .ToListAsync(cancel);
        var files = await db.EvidenceFiles.Where(f => hashes.Contains(f.Hash) && !elsewhere.Contains(f.Hash)).ToListAsync(cancel);
        db.EvidenceFiles.RemoveRange(files);

        if (await records.Commit(act, file, cancel: cancel) is { } problem) return problem;
        foreach (var gone in files) evidence.DeleteBytes(gone);
        return file;
    }
}
