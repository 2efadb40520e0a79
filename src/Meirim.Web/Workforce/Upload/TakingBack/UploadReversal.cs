using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Workforce.Upload.TakingBack;

/// <summary>
/// Takes back what an upload wrote, person by person: what it added is withdrawn, what it replaced stands again. Where
/// others have built on it since, it stays, and the row says so. Nothing is deleted: the past still shows what was known.
/// </summary>
public sealed class UploadReversal(MeirimDb db, RecordStore records, CountryClock clock)
{
    private const int Portion = 200;

    /// <summary>Takes the next portion back. False when nothing was left.</summary>
    public async Task<bool> Next(StaffUpload upload, CancellationToken cancel)
    {
        // the last first: what a later row replaced of an earlier one comes free again
        var acts = await db.UploadRows.Where(r => r.UploadId == upload.Id && r.State == RowState.Written)
            .GroupBy(r => r.ActId!.Value).OrderByDescending(g => g.Max(r => r.Row)).Select(g => g.Key).Take(Portion).ToListAsync(cancel);
        if (acts.Count == 0) return false;
        if (await TakeBack(upload, acts, cancel) is null) return true;
        foreach (var act in acts)
            if (await TakeBack(upload, [act], cancel) is not null && await TakeBack(upload, [act], cancel) is { } problem) await Keep(upload, act, problem, cancel);
        return true;
    }

    private async Task<Problem?> TakeBack(StaffUpload upload, IReadOnlyList<Guid> acts, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        try
        {
            var rows = await db.UploadRows.Where(r => r.UploadId == upload.Id && r.State == RowState.Written && acts.Contains(r.ActId!.Value)).ToListAsync(cancel);
            var people = rows.Select(r => r.PersonId!.Value).Distinct().ToList();
            var files = (await records.FindMany(people, cancel)).ToDictionary(f => f.Person.Id);
            var registered = (await db.UploadRows.Where(r => r.Registered && people.Contains(r.PersonId!.Value)).Select(r => r.PersonId!.Value).ToListAsync(cancel)).ToHashSet();
            var undone = (await db.UploadRows.Where(r => r.UndoActId != null && people.Contains(r.PersonId!.Value)).Select(r => r.UndoActId!.Value).ToListAsync(cancel)).ToHashSet();
            var changes = new List<(Act, PersonFile)>();
            foreach (var person in rows.GroupBy(r => r.PersonId!.Value))
            {
                var file = files[person.Key];
                var act = Act.Now(ActKind.FactSuperseded, upload.DecidedBy, clock, upload.Reason);
                bool changed = false;
                foreach (var done in person.GroupBy(r => r.ActId!.Value).OrderByDescending(g => g.Max(r => r.Row)))
                {
                    var problem = Reverse(file, done.Key, undone, act, out var wrote);
                    changed |= wrote;
                    foreach (var row in done)
                        (row.State, row.UndoActId, row.Code) = (problem is null ? RowState.Reversed : RowState.Kept, problem is null ? act.Id : null, problem?.Code);
                }
                if (!changed) continue;
                // whom only uploads made known, and of whom nothing is held any more, the public finds no longer
                if (registered.Contains(person.Key) && file.Facts.TrueForAll(f => f.SupersededAt is not null)
                    && file.AddFact(act, new NewFact(new Concealment(upload.Reason!), clock.DayOf(act.At), null)).Problem is { } refused) return refused;
                changes.Add((act, file));
            }
            if (changes.Count > 0) return await records.CommitAll(changes, cancel);
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return RecordProblems.Stale;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Takes one act back in the file, or says why not; then nothing is changed.</summary>
    private static Problem? Reverse(PersonFile file, Guid done, HashSet<Guid> undone, Act act, out bool wrote)
    {
        wrote = false;
        if (file.Person.HasNoEntry) return UploadProblems.RecordMoved;
        var added = file.Facts.FindAll(f => f.RecordedBy == done).ConvertAll(f => (Wrote: f, Stands: Standing(file, f, undone)));
        if (added.Exists(f => f.Stands is null)) return UploadProblems.BuiltUpon;
        foreach (var (written, fact) in added.Select(f => (f.Wrote, f.Stands!)))
        {
            var before = file.Facts.Find(f => f.SupersededBy == done && f.Successor == written.Id)?.ToFact();
            var evidence = fact.Evidence.Select(e => new NewEvidence(e.FileHash, e.FileName)).ToList();
            var restored = before is null ? null : new NewFact(before.Body, before.From, before.Until, evidence);
            var outcome = file.Supersede(act, fact.Id, restored);
            // the same has been stated by someone else meanwhile: then it need not stand twice
            if (outcome.Problem is not null) outcome = file.Supersede(act, fact.Id, null);
            wrote |= outcome.Problem is null;
        }
        return null;
    }

    /// <summary>The fact itself; or, when a later upload had replaced it and was taken back, the one by which it stands again.</summary>
    private static StoredFact? Standing(PersonFile file, StoredFact fact, HashSet<Guid> undone) => fact.SupersededAt is null
        ? fact
        : file.Facts.Find(f => f.SupersededAt is null && undone.Contains(f.RecordedBy) && f.Kind == fact.Kind && f.From == fact.From && f.Until == fact.Until && f.Body == fact.Body);

    private async Task Keep(StaffUpload upload, Guid act, Problem problem, CancellationToken cancel)
    {
        foreach (var row in await db.UploadRows.Where(r => r.UploadId == upload.Id && r.ActId == act && r.State == RowState.Written).ToListAsync(cancel))
            (row.State, row.Code) = (RowState.Kept, problem.Code);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
