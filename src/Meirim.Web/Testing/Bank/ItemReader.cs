using System.Collections.Concurrent;
using Meirim.Qti.Items;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank;

/// <summary>Versions of items, each read from the database once: a version never changes.</summary>
public sealed class ItemReader(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<(Guid Item, int Version), Item> _read = new();

    public async Task<IReadOnlyDictionary<(Guid Item, int Version), Item>> Read(IReadOnlyCollection<(Guid Item, int Version)> wanted, CancellationToken cancel)
    {
        var missing = wanted.Where(w => !_read.ContainsKey(w)).Select(w => w.Item).Distinct().ToList();
        if (missing.Count > 0)
        {
            await using var scope = scopes.CreateAsyncScope();
            var versions = await scope.ServiceProvider.GetRequiredService<MeirimDb>().TestItemVersions.AsNoTracking().Where(v => missing.Contains(v.ItemId)).ToListAsync(cancel);
            foreach (var version in versions) _read.TryAdd((version.ItemId, version.Number), version.Read());
        }
        return wanted.Distinct().ToDictionary(w => w, w => _read[w]);
    }
}
