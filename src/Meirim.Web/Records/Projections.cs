using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>Makes projections anew from the facts, and compares them with what the facts give.</summary>
public sealed class Projections(IServiceScopeFactory scopes)
{
    private const int PeopleAtOnce = 400;

    /// <summary>Empties all projections and fills them again, in one transaction: readers see the old ones until the end.</summary>
    /// <returns>How many people were projected.</returns>
    public async Task<int> Rebuild(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, store, projections) = Parts(scope.ServiceProvider);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var projection in projections) await projection.Drop(db, cancel);
        int done = 0;
        foreach (var ids in await InPortions(db, cancel))
        {
            var files = await store.FindMany(ids, cancel);
            foreach (var projection in projections) await projection.Project(db, files, cancel);
            if (!await AddedRows.TryWrite(db, cancel)) await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            done += files.Count;
        }
        await transaction.CommitAsync(cancel);
        return done;
    }

    /// <summary>Projects these people anew: time alone has changed what is true of them.</summary>
    public async Task Renew(IReadOnlyList<Guid> personIds, CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, store, projections) = Parts(scope.ServiceProvider);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var files = await store.FindMany(personIds, cancel);
        foreach (var projection in projections) await projection.Project(db, files, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>Register numbers of the people whose projections are not what their facts give today; nothing is written.</summary>
    public async Task<IReadOnlyList<string>> Differing(CancellationToken cancel = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, store, projections) = Parts(scope.ServiceProvider);
        var differing = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var ids in await InPortions(db, cancel))
        {
            var files = await store.FindMany(ids, cancel);
            foreach (var projection in projections) differing.UnionWith(await projection.Differing(db, files, cancel));
            db.ChangeTracker.Clear();
        }
        return [.. differing];
    }

    private static async Task<IEnumerable<Guid[]>> InPortions(MeirimDb db, CancellationToken cancel) =>
        (await db.People.OrderBy(p => p.Number).Select(p => p.Id).ToListAsync(cancel)).Chunk(PeopleAtOnce);

    private static (MeirimDb Db, RecordStore Store, IReadOnlyList<IRecordProjection> Projections) Parts(IServiceProvider services) =>
        (services.GetRequiredService<MeirimDb>(), services.GetRequiredService<RecordStore>(), [.. services.GetServices<IRecordProjection>()]);
}
