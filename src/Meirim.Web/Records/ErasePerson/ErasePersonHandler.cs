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
public sealed class ErasePersonHandler(MeirimDb db, RecordStore records, EvidenceStore evidence, CountryClock clock)
{
    /// <param name="ground">The ground in law and the request's number. It must not name the person.</param>
    public async Task<Outcome<PersonFile>> Handle(Actor actor, string number, string? ground, CancellationToken cancel = default)
    {
        if (string.IsNullOrWhiteSpace(ground)) return RecordProblems.ReasonMissing;
        if (await records.Find(number, cancel) is not { } file) return RecordProblems.UnknownPerson;
        if (file.Person.ErasedAt is not null) return RecordProblems.Erased;

        var act = Act.Now(ActKind.PersonErased, actor, clock, ground.Trim());
        var hashes = file.Facts.SelectMany(f => f.Evidence).Select(e => e.FileHash).Distinct().ToList();
        file.Erase(act);
        // a file can go only when nothing points to it
        db.RemoveRange(file.Removed);
        db.Users.RemoveRange(await db.Users.Where(a => a.PersonId == file.Person.Id).ToListAsync(cancel));
        foreach (var entry in await db.JournalEntries.Where(e => e.PersonId == file.Person.Id).ToListAsync(cancel))
            (entry.Reason, entry.Salt) = (null, null);
        var elsewhere = await db.FactEvidence
            .Where(e => hashes.Contains(e.FileHash) && !db.Facts.Any(f => f.Id == e.FactId && f.PersonId == file.Person.Id))
            .Select(e => e.FileHash).ToListAsync(cancel);
        var files = await db.EvidenceFiles.Where(f => hashes.Contains(f.Hash) && !elsewhere.Contains(f.Hash)).ToListAsync(cancel);
        db.EvidenceFiles.RemoveRange(files);

        if (await records.Commit(act, file, cancel: cancel) is { } problem) return problem;
        foreach (var gone in files) evidence.DeleteBytes(gone);
        return file;
    }
}
