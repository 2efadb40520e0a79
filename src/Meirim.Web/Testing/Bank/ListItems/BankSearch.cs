using Meirim.Qti.Items;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Bank.ListItems;

/// <summary>Finds items. A bank has some thousands at most, and their versions are read once: words are looked for in memory, in every language alike.</summary>
public sealed class BankSearch(MeirimDb db, ItemReader reader)
{
    /// <summary>By code.</summary>
    public async Task<IReadOnlyList<TestItem>> Find(BankFilter filter, CancellationToken cancel)
    {
        var (words, missing) = (Given(filter.Q), Given(filter.Missing));
        var items = db.TestItems.AsNoTracking();
        if (Given(filter.Area) is { } area) items = items.Where(i => i.Area == area);
        if (Given(filter.Level) is { } level) items = items.Where(i => i.Level == level);
        if (filter.State is { } state) items = items.Where(i => i.State == state);
        if (filter.Use is { } use) items = items.Where(i => i.Use == use);
        var found = (await items.ToListAsync(cancel)).OrderBy(i => i.Code, StringComparer.Ordinal).ToList();
        if (words is null && missing is null) return found;
        var content = await Read(found, cancel);
        return found.FindAll(i => (words is null || i.Code.Contains(words, StringComparison.OrdinalIgnoreCase) || ItemWords.Say(content[i.Id], words))
            && (missing is null || !ItemWords.IsComplete(content[i.Id], missing)));
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
