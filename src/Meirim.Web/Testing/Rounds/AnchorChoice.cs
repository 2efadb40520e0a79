using Meirim.Qti.Items;
using Meirim.Web.Testing.Bank;

namespace Meirim.Web.Testing.Rounds;

/// <summary>
/// Chooses the questions that a resit shares with its main round, so that its mark can be put on the same scale: a small image of
/// the block, as many of each area as its share, from questions that still say the same (R19). Those that stood in most forms of
/// the main round come first: more people answered them. Pure.
/// </summary>
public static class AnchorChoice
{
    /// <summary>Problem when the main round has too few questions that can be shown again.</summary>
    public static Outcome<HashSet<Guid>> Of(Blueprint blueprint, IReadOnlyCollection<FormContent> main, IReadOnlyCollection<PoolItem> pool, DrawOrder order)
    {
        var random = new Shuffle(order.Seed);
        var live = pool.Where(i => !i.IsTrial).ToDictionary(i => i.Id);
        var enemies = order.Enemies.Concat(order.Enemies.Select(e => (First: e.Second, Second: e.First))).ToLookup(e => e.First, e => e.Second);
        var chosen = new HashSet<Guid>();
        foreach (var block in blueprint.Blocks.Where(b => b.Anchor > 0))
        {
            var shown = main.SelectMany(f => f.Questions).Where(q => q is { Use: ItemUse.Scored, IsTrial: false } && q.Block == block.Code && live.TryGetValue(q.Item, out var item) && item.Version == q.Version)
                .GroupBy(q => q.Item).Select(g => (Item: live[g.Key], Forms: g.Count())).OrderBy(q => q.Item.Id).ToList();
            foreach (var (cell, count) in Shares(block))
            {
                int left = count;
                foreach (var (item, _) in random.Of(shown.Where(q => block.CellOf(q.Item.Area, q.Item.Level) == cell)).OrderByDescending(q => q.Forms))
                    if (left > 0 && !enemies[item.Id].Any(chosen.Contains) && chosen.Add(item.Id)) left--;
                if (left > 0) return RoundProblems.AnchorTooSmall.With(block.Code, block.Cells[cell].Area, count);
            }
        }
        return chosen;
    }

    /// <summary>Largest remainders: the shares add up to the anchor.</summary>
    private static IEnumerable<(int Cell, int Count)> Shares(BlueprintBlock block)
    {
        var exact = block.Cells.Select((c, n) => (Cell: n, Share: (double)block.Anchor * c.Count / block.Count)).ToList();
        int left = block.Anchor - exact.Sum(e => (int)e.Share);
        var more = exact.OrderByDescending(e => e.Share - (int)e.Share).Take(left).Select(e => e.Cell).ToHashSet();
        return exact.Select(e => (e.Cell, (int)e.Share + (more.Contains(e.Cell) ? 1 : 0)));
    }
}
