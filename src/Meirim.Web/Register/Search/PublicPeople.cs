using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register.Search;

/// <summary>
/// The index of the public register in the memory of this process, as the database has it now: before each reading the mark is
/// compared, and what has changed since is read. What was committed before the question is in the answer.
/// </summary>
internal sealed class PublicPeople(CountryData country, CountryClock clock, PlaceNames places) : IDisposable
{
    private const int PeopleAtOnce = 800;

    private readonly SemaphoreSlim _loading = new(1);
    private readonly ReaderWriterLockSlim _turns = new();
    private volatile Loaded? _loaded;

    private sealed record Loaded(PeopleIndex Index, long Revision, int Generation);

    /// <summary>True when the register is in memory.</summary>
    public bool IsRead => _loaded is not null;

    /// <summary>Brings the index up to the present and reads in it. The reading must not wait for anything.</summary>
    public async ValueTask<T> Read<T>(ReadingDb at, Func<PeopleIndex, T> reading, CancellationToken cancel)
    {
        var db = at.Db;
        // one connection for the mark and for what follows: opening one costs as much as asking
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            await Refresh(db, cancel);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
        var index = _loaded!.Index;
        _turns.EnterReadLock();
        try
        {
            return reading(index);
        }
        finally
        {
            _turns.ExitReadLock();
        }
    }

    private async ValueTask Refresh(MeirimDb db, CancellationToken cancel)
    {
        var now = await RegisterRevision.Now(db, cancel);
        if (IsCurrent(now)) return;
        await _loading.WaitAsync(cancel);
        try
        {
            if (IsCurrent(now)) return;
            if (_loaded is { } known && known.Generation == now.Generation && known.Index.Day <= clock.Today) await Follow(db, known, now.Revision, cancel);
            else await Begin(db, now, cancel);
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose()
    {
        _loading.Dispose();
        _turns.Dispose();
    }

    // who came later may have read further than this reader's mark
    private bool IsCurrent((long Revision, int Generation) now) =>
        _loaded is { } loaded && loaded.Generation == now.Generation && loaded.Revision >= now.Revision && loaded.Index.Day == clock.Today;

    private async Task Begin(MeirimDb db, (long Revision, int Generation) now, CancellationToken cancel)
    {
        var index = new PeopleIndex(country, places);
        index.Turn(clock.Today);
        var reader = new IndexReader(db, places);
        for (Guid? last = null; ;)
        {
            var portion = db.RegisterEntries.AsNoTracking().OrderBy(e => e.PersonId).AsQueryable();
            if (last is { } after) portion = portion.Where(e => e.PersonId > after);
            var entries = await portion.Take(PeopleAtOnce).ToListAsync(cancel);
            if (entries.Count == 0) break;
            foreach (var (person, words) in await reader.Read(entries, cancel)) index.Put(person, words);
            last = entries[^1].PersonId;
        }
        _loaded = new Loaded(index, now.Revision, now.Generation);
    }

    private async Task Follow(MeirimDb db, Loaded known, long revision, CancellationToken cancel)
    {
        var reader = new IndexReader(db, places);
        var gone = await db.RemovedEntries.AsNoTracking().Where(r => r.Revision > known.Revision).Select(r => r.PersonId).ToListAsync(cancel);
        var changed = await db.RegisterEntries.AsNoTracking().Where(e => e.Revision > known.Revision).ToListAsync(cancel);
        var people = new List<(PublicSpecialist, IReadOnlyList<(string, string)>)>();
        foreach (var some in changed.Where(e => !e.IsHidden).Chunk(PeopleAtOnce)) people.AddRange(await reader.Read(some, cancel));
        _turns.EnterWriteLock();
        try
        {
            known.Index.Turn(clock.Today);
            foreach (var id in gone.Concat(changed.Where(e => e.IsHidden).Select(e => e.PersonId))) known.Index.Remove(id);
            foreach (var (person, words) in people) known.Index.Put(person, words);
        }
        finally
        {
            _turns.ExitWriteLock();
        }
        // what was read may already be newer than the mark; it is then read again, which does no harm
        _loaded = known with { Revision = revision };
    }
}
