using Meirim.Qti.Items;
using Meirim.Web.Accounts;
using Meirim.Web.Testing.Bank.Work;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.ListItems;

/// <summary>Finds items. A bank has some thousands at most, and their versions are read once: words are looked for in memory, in every language alike.</summary>
public sealed class BankSearch(MeirimDb db, ItemReader reader, ItemDesk desk, BankWords words)
{
    /// <summary>Those that the reader may see, by code.</summary>
    public async Task<IReadOnlyList<TestItem>> Find(BankFilter filter, Actor actor, CancellationToken cancel)
    {
        var (text, missing) = (Given(filter.Q), Given(filter.Missing));
        var items = ItemDesk.WhereSeen(db, db.TestItems.AsNoTracking(), actor);
        if (Given(filter.Area) is { } area) items = items.Where(i => i.Area == area);
        if (Given(filter.Level) is { } level) items = items.Where(i => i.Level == level);
        if (filter.State is { } state) items = items.Where(i => i.State == state);
        if (filter.Use is { } use) items = items.Where(i => i.Use == use);
        var found = (await items.ToListAsync(cancel)).OrderBy(i => i.Code, StringComparer.Ordinal).ToList();
        if (filter.Waits) found = await Waiting(found, actor, cancel);
        if (text is null && missing is null) return found;
        var content = await Read(found, cancel);
        return found.FindAll(i => (text is null || i.Code.Contains(text, StringComparison.OrdinalIgnoreCase) || ItemWords.Say(content[i.Id], text))
            && (missing is null || !ItemWords.IsComplete(content[i.Id], missing)));
    }

    /// <summary>How many items wait for something that the reader may do.</summary>
    public async Task<int> CountWaiting(Actor actor, CancellationToken cancel) =>
        (await Waiting(await ItemDesk.WhereSeen(db, db.TestItems.AsNoTracking(), actor).Where(i => i.State == ItemState.Draft || i.State == ItemState.Review).ToListAsync(cancel), actor, cancel)).Count;

    /// <summary>What waits for the reader, by item.</summary>
    public async Task<ILookup<Guid, Waiting>> WaitsFor(IReadOnlyCollection<TestItem> items, Actor actor, CancellationToken cancel) =>
        (await desk.Read([.. items.Where(i => i.State is ItemState.Draft or ItemState.Review)], cancel))
            .SelectMany(f => f.WaitsFor(actor, words.Languages).Select(w => (f.Item.Id, Waiting: w))).ToLookup(w => w.Id, w => w.Waiting);

    private async Task<List<TestItem>> Waiting(List<TestItem> items, Actor actor, CancellationToken cancel)
    {
        var waits = await WaitsFor(items, actor, cancel);
        return items.FindAll(i => waits.Contains(i.Id));
    }

    /// <summary>What the newest versions say.</summary>
    public async Task<IReadOnlyDictionary<Guid, Item>> Read(IReadOnlyCollection<TestItem> items, CancellationToken cancel) =>
        (await reader.Read([.. items.Select(i => (i.Id, i.Latest))], cancel)).ToDictionary(v => v.Key.Item, v => v.Value);

    /// <summary>The levels that items have.</summary>
    public async Task<IReadOnlyList<string>> Levels(CancellationToken cancel) =>
        [.. (await db.TestItems.Select(i => i.Level).Distinct().ToListAsync(cancel)).Order(StringComparer.Ordinal)];

    /// <summary>The areas that items have.</summary>
    public async Task<IReadOnlyList<string>> Areas(CancellationToken cancel) =>
        [.. (await db.TestItems.Select(i => i.Area).Distinct().ToListAsync(cancel)).Order(StringComparer.Ordinal)];

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
