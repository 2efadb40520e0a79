using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.FindDuplicates;

/// <summary>A registrar finds that two records that look alike are two people. Neither record changes; the finding stands in the journal of both.</summary>
public sealed class HoldApartHandler(MeirimDb db, ComparedPeople people, DuplicateSearch search, JournalWriter journal, CountryClock clock)
{
    /// <param name="seen">The version of the pair that the registrar had before them; 0 when it was never proposed.</param>
    public async Task<Problem?> Handle(Actor actor, Person one, Person other, int seen, string? reason, CancellationToken cancel)
    {
        if (one.Id == other.Id) return RecordProblems.SamePerson;
        if (string.IsNullOrWhiteSpace(reason)) return RecordProblems.ReasonMissing;
        var compared = await people.Read([one.Id, other.Id], cancel);
        var now = search.Pair(compared[one.Id], compared[other.Id]);
        var pair = await db.DuplicatePairs.SingleOrDefaultAsync(p => p.FirstId == now.FirstId && p.SecondId == now.SecondId, cancel);
        if ((pair?.Version ?? 0) != seen || pair is { State: not DuplicateState.Proposed }) return RecordProblems.PairDecided;
        if (pair is null) db.DuplicatePairs.Add(pair = now);

        var at = clock.Now;
        foreach (var person in new[] { one, other })
        {
            var act = Act.Now(ActKind.PeopleHeldApart, actor, clock, reason.Trim());
            var about = person == one ? other : one;
            journal.Append(act, person.Id, [ActItem.Of("apart", person.Id, person.Salt ?? [], $"{about.Number}\n{act.Reason}")]);
        }
        pair.Fingerprint = now.Fingerprint;
        pair.Decide(DuplicateState.HeldApart, actor.Name, at, reason.Trim());
        try
        {
            await db.SaveChangesAsync(cancel);
            return null;
        }
        catch (DbUpdateException problem) when (problem is DbUpdateConcurrencyException || UniqueViolation.Is(problem))
        {
            db.ChangeTracker.Clear();
            return RecordProblems.PairDecided;
        }
    }
}
