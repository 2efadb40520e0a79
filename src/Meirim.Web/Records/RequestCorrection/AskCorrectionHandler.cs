using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.RequestCorrection;

/// <summary>Takes in what someone says is wrong, and takes it back when they say so.</summary>
public sealed class AskCorrectionHandler(MeirimDb db, JournalWriter journal, CountryClock clock)
{
    public const int LongestWords = 2_000, LongestContact = 200, MostOpen = 20;

    /// <summary>What is wrong with the words; null when they can be taken.</summary>
    public static Problem? Check(string? words) => string.IsNullOrWhiteSpace(words)
        ? RecordProblems.WordsMissing
        : words.Trim().Length > LongestWords ? RecordProblems.WordsTooLong.With(LongestWords) : null;

    /// <summary>The person, or their employer, asks: an act, that stands in the journal of their record.</summary>
    public async Task<Problem?> Ask(Actor actor, PersonFile file, Guid? fact, string? words, NewEvidence? evidence, CancellationToken cancel, CorrectionSource source = CorrectionSource.Person)
    {
        if (Check(words) is { } problem) return problem;
        if (fact is not null && file.Facts.TrueForAll(f => f.Id != fact || f.SupersededAt is not null)) return RecordProblems.UnknownFact;
        var person = file.Person.Id;
        if (await db.Corrections.CountAsync(c => c.PersonId == person && c.Source == source && c.State == CorrectionState.AwaitsAnswer, cancel) >= MostOpen)
            return RecordProblems.TooManyOpen.With(MostOpen);

        var act = Act.Now(ActKind.CorrectionAsked, actor, clock);
        var asked = New(act.At, person, source, fact, words!, actor.AccountId);
        if (evidence is not null) asked.Evidence.Add(new CorrectionEvidence { CorrectionId = asked.Id, FileHash = evidence.Hash, FileName = evidence.FileName });
        db.Corrections.Add(asked);
        journal.Append(act, person, [ActItem.Of("correction", asked.Id, asked.Salt, Content(asked))]);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>A visitor of the public entry writes: no act, for nobody is named who did it.</summary>
    public async Task<Problem?> Note(Guid person, string? words, string? contact, CancellationToken cancel)
    {
        if (Check(words) is { } problem) return problem;
        if (contact?.Trim().Length > LongestContact) return RecordProblems.ContactTooLong.With(LongestContact);
        var note = New(clock.Now, person, CorrectionSource.Visitor, null, words!, null);
        note.Contact = string.IsNullOrWhiteSpace(contact) ? null : contact.Trim();
        db.Corrections.Add(note);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    /// <summary>The person takes an open request of theirs back.</summary>
    public async Task<Problem?> Withdraw(Actor actor, IReadOnlyCollection<Guid> people, Guid id, CancellationToken cancel)
    {
        if (await db.Corrections.SingleOrDefaultAsync(c => c.Id == id && people.Contains(c.PersonId) && c.Source == CorrectionSource.Person, cancel) is not { } asked)
            return RecordProblems.UnknownCorrection;
        if (asked.State != CorrectionState.AwaitsAnswer) return RecordProblems.CorrectionClosed;
        var act = Act.Now(ActKind.CorrectionWithdrawn, actor, clock);
        (asked.State, asked.AnsweredAt) = (CorrectionState.TakenBack, act.At);
        asked.Version++;
        journal.Append(act, asked.PersonId, [ActItem.Of("correction", asked.Id, asked.Salt, "withdrawn")]);
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return RecordProblems.CorrectionClosed;
        }
    }

    /// <summary>What the commitment of a request covers.</summary>
    public static string Content(Correction asked) =>
        $"{asked.PersonId:D}\n{asked.FactId:D}\n{string.Join(',', asked.Evidence.Select(e => e.FileHash))}\n{asked.Words}";

    private static Correction New(DateTimeOffset at, Guid person, CorrectionSource source, Guid? fact, string words, Guid? by) => new()
    {
        Id = Guid.CreateVersion7(at),
        PersonId = person,
        Source = source,
        FactId = fact,
        Words = words.Trim(),
        AskedAt = at,
        AskedBy = by,
        Salt = Commitment.NewSalt(),
    };
}
