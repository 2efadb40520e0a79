using Meirim.Web.Accounts;
using Meirim.Web.Countries;

namespace Meirim.Web.Records.MyRecord;

/// <summary>Finds the record that belongs to an account.</summary>
public sealed class OwnRecords(RecordStore store, CountryClock clock)
{
    /// <summary>The record; refused when the account has none, when it was erased, or when the day has not come yet.</summary>
    public async Task<Outcome<OwnRecord>> Read(Actor actor, DateOnly? known = null, CancellationToken cancel = default)
    {
        if (known > clock.Today) return RecordProblems.KnownInFuture;
        if (actor.PersonId is not { } id || await store.FindLast(id, cancel) is not { } file) return RecordProblems.NoOwnRecord;
        if (file.Person.ErasedAt is not null) return RecordProblems.Erased;
        return new OwnRecord(file, known, known ?? clock.Today, known is { } day ? clock.EndOf(day) : clock.Now);
    }
}
