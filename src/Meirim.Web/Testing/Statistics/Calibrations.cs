using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Testing.Statistics;

/// <summary>The newest curve of every version of a question that rounds have shown enough of.</summary>
public sealed class Calibrations(MeirimDb db)
{
    public async Task<IReadOnlyDictionary<(Guid Item, int Version), ItemModel>> Newest(CancellationToken cancel)
    {
        var stored = await (from item in db.TestItemStatistics.AsNoTracking()
                            where item.Form == 0
                            join round in db.TestStatistics on new { item.RoundId, item.Key } equals new { round.RoundId, round.Key }
                            orderby round.ComputedAt
                            select new { item.ItemId, item.Version, item.Content }).ToListAsync(cancel);
        var curves = new Dictionary<(Guid, int), ItemModel>();
        foreach (var item in stored)
            if (ItemFigures.Read(item.Content).Model is { } model) curves[(item.ItemId, item.Version)] = model;
        return curves;
    }
}
