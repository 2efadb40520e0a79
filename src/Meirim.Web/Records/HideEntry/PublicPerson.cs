using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records.HideEntry;

/// <summary>
/// Whom the public finds under a number. One who is hidden for safety is not there, just as a number that was never given:
/// both are known after the same single question to the database.
/// </summary>
public sealed class PublicPerson(MeirimDb db, RecordStore records, CountryClock clock)
{
    /// <summary>The person; or the number that stands for this one since a merge; or neither.</summary>
    /// <param name="on">A past day, on which a merge may not have been known yet; null for today.</param>
    public async Task<(Guid? Person, string? MovedTo)> Find(string number, DateOnly? on, CancellationToken cancel = default)
    {
        var today = clock.Today;
        var found = await db.People.AsNoTracking().Where(p => p.Number == number).Select(p => new
        {
            p.Id,
            p.MergedInto,
            p.ErasedAt,
            IsHidden = db.Facts.Any(f => (f.PersonId == p.Id || db.People.Any(m => m.MergedInto == p.Id && m.Id == f.PersonId))
                && f.Kind == FactKind.Concealment && f.SupersededAt == null
                && (f.From == null || f.From <= today) && (f.Until == null || f.Until > today)),
        }).SingleOrDefaultAsync(cancel);
        if (found is null || found.IsHidden) return (null, null);
        if (found.MergedInto is null || found.ErasedAt is not null) return (found.Id, null);
        if (await records.FindLast(found.Id, cancel) is not { } kept || IsHidden(kept, today)) return (null, null);
        return on < today && !await WasMerged(found.Id, clock.EndOf(on.Value), cancel) ? (found.Id, null) : (null, kept.Person.Number);
    }

    /// <summary>True when the entry is hidden on the day. One whose first day no document tells is hidden.</summary>
    public static bool IsHidden(PersonFile file, DateOnly today) => file.Facts.Exists(f => Hides(f, today));

    /// <summary>True when this fact hides the entry on the day.</summary>
    public static bool Hides(StoredFact fact, DateOnly today) =>
        fact is { Kind: FactKind.Concealment, SupersededAt: null, Body: not null } && (fact.From is null || fact.From <= today) && (fact.Until is null || fact.Until > today);

    private Task<bool> WasMerged(Guid person, DateTimeOffset moment, CancellationToken cancel) =>
        db.Merges.AnyAsync(m => m.MergedId == person && m.At <= moment && (m.UndoneAt == null || m.UndoneAt > moment), cancel);
}
