using Meirim.Ledger;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records.MergePeople;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>The one way in which a record is read whole and written: facts, projections and journal entry in one transaction.</summary>
public sealed class RecordStore(
    MeirimDb db, ICountry country, IdentifierVault vault, JournalWriter journal, EmployerNames employers, IEnumerable<IRecordProjection> projections)
{
    /// <summary>From so many people on, added rows are written a table at a time.</summary>
    private const int Many = 50;

    /// <summary>The file of the person with this register number; null when there is none.</summary>
    public async Task<PersonFile?> Find(string number, CancellationToken cancel = default) =>
        await db.People.SingleOrDefaultAsync(p => p.Number == number, cancel) is { } person ? await Load(person, cancel) : null;

    public async Task<PersonFile?> Find(Guid personId, CancellationToken cancel = default) =>
        await db.People.SingleOrDefaultAsync(p => p.Id == personId, cancel) is { } person ? await Load(person, cancel) : null;

    /// <summary>Opens the file of a new person. Refused when the identifier is already in the register.</summary>
    public async Task<Outcome<PersonFile>> Open(Act act, PersonIdentifier identifier, DateOnly? born, IReadOnlyList<NewName> names, CancellationToken cancel = default)
    {
        if (names.Count == 0 || names.Any(n => string.IsNullOrWhiteSpace(n.Surname) || string.IsNullOrWhiteSpace(n.GivenName)))
            return RecordProblems.NameMissing;
        var hash = vault.Hash(identifier);
        if (await db.People.AnyAsync(p => p.IdentifierHash == hash, cancel)) return RecordProblems.IdentifierTaken;

        var sequence = await db.NumberSequences.SingleAsync(cancel);
        return OpenNumbered(act, ++sequence.Last, identifier, born, names);
    }

    /// <summary>Bulk form of <see cref="Open"/>: the caller has made sure of the numbers and of the identifiers.</summary>
    internal PersonFile OpenNumbered(Act act, int serial, PersonIdentifier identifier, DateOnly? born, IReadOnlyList<NewName> names)
    {
        var file = PersonFile.Open(new Person
        {
            Id = Guid.CreateVersion7(act.At),
            Number = RegisterNumber.Of(country.Code, serial),
            IdentifierScheme = identifier.Scheme,
            IdentifierCipher = vault.Encrypt(identifier),
            IdentifierHash = vault.Hash(identifier),
            Born = born,
            RegisteredAt = act.At,
            Salt = Commitment.NewSalt(),
        });
        foreach (var name in names) file.AddName(act, name);
        return file;
    }

    /// <summary>
    /// Saves what the act wrote in the file. <paramref name="seenVersion"/> is the version that the writer had before them:
    /// when the record has changed since, nothing is written.
    /// </summary>
    public Task<Problem?> Commit(Act act, PersonFile file, int? seenVersion = null, CancellationToken cancel = default)
    {
        if (seenVersion is { } seen && file.Person.Version != seen) return Task.FromResult<Problem?>(RecordProblems.Stale);
        return CommitAll([(act, file)], cancel);
    }

    /// <summary>Bulk form of <see cref="Commit"/>: many people, their sealed acts and the last one, in one transaction.</summary>
    public async Task<Problem?> CommitAll(IReadOnlyList<(Act Act, PersonFile File)> changes, CancellationToken cancel = default)
    {
        foreach (var (act, file) in changes)
        {
            db.AddRange(file.Added);
            db.RemoveRange(file.Removed);
            file.Seal(act);
            foreach (var (done, items) in file.TakeSealed())
            {
                file.Person.Version++;
                journal.Append(done, file.Person.Id, items);
            }
        }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        try
        {
            if (await AnyMovedOn([.. changes.Select(c => c.File.Person)], cancel)) return RecordProblems.Stale;
            foreach (var projection in projections) await projection.Project(db, [.. changes.Select(c => c.File)], cancel);
            if (changes.Count < Many || !await AddedRows.TryWrite(db, cancel)) await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return RecordProblems.Stale;
        }
        catch (DbUpdateException problem) when (UniqueViolation.Is(problem))
        {
            // two registrars entered the same person, or the same evidence, at once: the second is told
            return problem.Message.Contains("identifier_hash", StringComparison.Ordinal) || problem.InnerException!.Message.Contains("identifier_hash", StringComparison.Ordinal)
                ? RecordProblems.IdentifierTaken
                : RecordProblems.Stale;
        }
    }

    /// <summary>
    /// Whether another act wrote one of these people since they were read. A record that was read meanwhile may hold parts of
    /// both, so that nothing is projected from it. An act that comes after this question is found by the version at saving.
    /// </summary>
    private async Task<bool> AnyMovedOn(IReadOnlyList<Person> people, CancellationToken cancel)
    {
        var read = people.Select(p => db.Entry(p)).Where(e => e.State != EntityState.Added).ToDictionary(e => e.Entity.Id, e => e.Property(p => p.Version).OriginalValue);
        if (read.Count == 0) return false;
        var stored = await db.People.Where(p => read.Keys.Contains(p.Id)).Select(p => new { p.Id, p.Version }).ToListAsync(cancel);
        return stored.Count < read.Count || stored.Exists(p => p.Version != read[p.Id]);
    }

    /// <summary>The files of many people at once, in the order of their register numbers.</summary>
    internal async Task<IReadOnlyList<PersonFile>> FindMany(IReadOnlyList<Guid> personIds, CancellationToken cancel = default)
    {
        var people = await db.People.Where(p => personIds.Contains(p.Id)).OrderBy(p => p.Number).ToListAsync(cancel);
        var names = (await db.RecordedNames.Where(n => personIds.Contains(n.PersonId)).OrderBy(n => n.RecordedAt).ThenBy(n => n.Id).ToListAsync(cancel)).ToLookup(n => n.PersonId);
        var facts = (await db.Facts.Include(f => f.Evidence).Where(f => personIds.Contains(f.PersonId)).OrderBy(f => f.RecordedAt).ThenBy(f => f.Id).ToListAsync(cancel)).ToLookup(f => f.PersonId);
        var parts = await MergedParts.Read(db, personIds, cancel);
        return [.. people.Select(p => new PersonFile(p, names[p.Id], facts[p.Id], parts[p.Id]))];
    }

    /// <summary>The person whose number stands for this one: themselves, or at the end of a chain of merges. Null when there is none.</summary>
    public async Task<Person?> Last(Guid personId, CancellationToken cancel = default)
    {
        var person = await db.People.SingleOrDefaultAsync(p => p.Id == personId, cancel);
        while (person?.MergedInto is { } next) person = await db.People.SingleAsync(p => p.Id == next, cancel);
        return person;
    }

    /// <summary>The file under which this person is read today; after a merge that of the kept number.</summary>
    public async Task<PersonFile?> FindLast(Guid personId, CancellationToken cancel = default) =>
        await Last(personId, cancel) is { } person ? await Load(person, cancel) : null;

    /// <summary>The identities of all who are one person with this one today.</summary>
    public async Task<IReadOnlyList<Guid>> IdsOf(Guid personId, CancellationToken cancel = default)
    {
        if (await Last(personId, cancel) is not { } last) return [personId];
        var (all, newest) = (new List<Guid> { last.Id }, new List<Guid> { last.Id });
        while (newest.Count > 0)
        {
            newest = await db.People.Where(p => p.MergedInto != null && newest.Contains(p.MergedInto.Value)).Select(p => p.Id).ToListAsync(cancel);
            all.AddRange(newest);
        }
        return all;
    }

    private async Task<PersonFile> Load(Person person, CancellationToken cancel)
    {
        var parts = await MergedParts.Read(db, [person.Id], cancel);
        var file = new PersonFile(
            person,
            await db.RecordedNames.Where(n => n.PersonId == person.Id).OrderBy(n => n.RecordedAt).ThenBy(n => n.Id).ToListAsync(cancel),
            await db.Facts.Include(f => f.Evidence).Where(f => f.PersonId == person.Id).OrderBy(f => f.RecordedAt).ThenBy(f => f.Id).ToListAsync(cancel),
            parts[person.Id]);
        await employers.Learn(file, cancel);
        return file;
    }
}
