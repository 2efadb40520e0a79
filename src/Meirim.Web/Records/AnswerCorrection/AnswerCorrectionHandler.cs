using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records.RequestCorrection;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.AnswerCorrection;

/// <summary>
/// A registrar answers a request: with the fact that puts the record right, in the same transaction, or with words. Each
/// request is answered once.
/// </summary>
public sealed class AnswerCorrectionHandler(MeirimDb db, RecordStore records, JournalWriter journal, CountryClock clock)
{
    public Task<Correction?> Find(Guid id, CancellationToken cancel) =>
        db.Corrections.Include(c => c.Evidence).SingleOrDefaultAsync(c => c.Id == id, cancel);

    /// <summary>Answers in the unit of work of the act that writes the fact; the caller commits.</summary>
    public async Task<Problem?> PutRight(Actor actor, Correction asked, PersonFile file, StoredFact? fact, CancellationToken cancel)
    {
        if (!(await records.IdsOf(asked.PersonId, cancel)).Contains(file.Person.Id)) return RecordProblems.UnknownCorrection;
        if (asked.State != CorrectionState.AwaitsAnswer) return RecordProblems.CorrectionClosed;
        Close(actor, asked, CorrectionState.PutRight, null, fact);
        return null;
    }

    /// <summary>Answers with words alone: the record was put right already, or it stays as it is. The second needs its reason.</summary>
    /// <param name="seen">Version of the request that the registrar had before them.</param>
    public async Task<Problem?> Answer(Actor actor, Correction asked, int seen, CorrectionState state, string? words, CancellationToken cancel)
    {
        if (state is not (CorrectionState.PutRight or CorrectionState.KeptAsIs)) return RecordProblems.UnknownValue with { Field = "State" };
        if (string.IsNullOrWhiteSpace(words)) return RecordProblems.AnswerMissing;
        if (words.Trim().Length > AskCorrectionHandler.LongestWords) return RecordProblems.WordsTooLong.With(AskCorrectionHandler.LongestWords).On("Answer");
        if (asked.State != CorrectionState.AwaitsAnswer || asked.Version != seen) return RecordProblems.CorrectionClosed;
        Close(actor, asked, state, words.Trim(), null);
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

    private void Close(Actor actor, Correction asked, CorrectionState state, string? words, StoredFact? fact)
    {
        var act = Act.Now(ActKind.CorrectionAnswered, actor, clock, words);
        (asked.State, asked.Answer, asked.AnsweredAt, asked.AnsweredByName, asked.RecordedFact) = (state, words, act.At, actor.Name, fact?.Id);
        asked.Version++;
        journal.Append(act, asked.PersonId, [ActItem.Of("correction", asked.Id, asked.Salt, $"{state}\n{fact?.Id:D}\n{words}")]);
    }
}
