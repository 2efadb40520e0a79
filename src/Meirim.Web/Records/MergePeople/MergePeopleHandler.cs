using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records.FindDuplicates;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.MergePeople;

/// <summary>
/// Finds that two numbers are one person, or takes that back. Nothing of either record is rewritten: the number that goes
/// leads to the one that stays, and the record of that one is read as the facts of both.
/// </summary>
public sealed class MergePeopleHandler(MeirimDb db, RecordStore records, CountryClock clock)
{
    /// <param name="seen">The versions of both records that the registrar had before them.</param>
    public async Task<Problem?> Merge(Actor actor, PersonFile kept, PersonFile merged, (int Kept, int Merged) seen, string? reason, CancellationToken cancel)
    {
        if (kept.Person.Id == merged.Person.Id) return RecordProblems.SamePerson;
        if (string.IsNullOrWhiteSpace(reason)) return RecordProblems.ReasonMissing;
        if (kept.Person.ErasedAt is not null || merged.Person.ErasedAt is not null) return RecordProblems.Erased;
        if (kept.Person.MergedInto is not null || merged.Person.MergedInto is not null) return RecordProblems.AlreadyMerged;
        if (seen != (kept.Person.Version, merged.Person.Version)) return RecordProblems.Stale;

        var here = Act.Now(ActKind.PeopleMerged, actor, clock, reason.Trim());
        var there = Act.Now(ActKind.PeopleMerged, actor, clock, reason.Trim()) with { At = here.At };
        kept.Absorb(here, merged);
        merged.GoInto(there, kept);
        await Note(kept.Person.Id, merged.Person.Id, DuplicateState.Merged, actor, here.At, reason.Trim(), cancel);
        return await records.CommitAll([(here, kept), (there, merged)], cancel);
    }

    /// <param name="seen">The version of the kept record that the registrar had before them.</param>
    public async Task<Problem?> Unmerge(Actor actor, PersonFile kept, Guid mergedId, int seen, string? reason, CancellationToken cancel)
    {
        if (await db.Merges.SingleOrDefaultAsync(m => m.KeptId == kept.Person.Id && m.MergedId == mergedId && m.UndoneAt == null, cancel) is not { } merge
            || await records.Find(mergedId, cancel) is not { } merged) return RecordProblems.NotMerged;
        if (string.IsNullOrWhiteSpace(reason)) return RecordProblems.ReasonMissing;
        if (seen != kept.Person.Version) return RecordProblems.Stale;

        var here = Act.Now(ActKind.PeopleUnmerged, actor, clock, reason.Trim());
        var there = Act.Now(ActKind.PeopleUnmerged, actor, clock, reason.Trim()) with { At = here.At };
        merge.UndoneAt = here.At;
        kept.Release(here, merged);
        merged.StandAlone(there);
        await Note(kept.Person.Id, mergedId, DuplicateState.HeldApart, actor, here.At, reason.Trim(), cancel);
        return await records.CommitAll([(here, kept), (there, merged)], cancel);
    }

    /// <summary>What was decided stands beside the pair, when the pair was proposed.</summary>
    private async Task Note(Guid one, Guid other, DuplicateState state, Actor actor, DateTimeOffset at, string why, CancellationToken cancel)
    {
        var pair = await db.DuplicatePairs.SingleOrDefaultAsync(p => (p.FirstId == one && p.SecondId == other) || (p.FirstId == other && p.SecondId == one), cancel);
        pair?.Decide(state, actor.Name, at, why);
    }
}
