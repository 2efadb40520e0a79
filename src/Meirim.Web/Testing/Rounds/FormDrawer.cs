using Meirim.Web.Testing.Bank;

namespace Meirim.Web.Testing.Rounds;

/// <summary>An item that may stand in a form.</summary>
public sealed record PoolItem(Guid Id, int Version, ItemUse Use, bool IsTrial, string Area, string Level);

/// <summary>
/// Draws parallel forms from a pool under a blueprint. Pure: the same pool, blueprint and seed draw the same forms. Items that
/// stand in fewer forms go first, so that each is shown to as few people as the pool allows.
/// </summary>
public static class FormDrawer
{
    /// <summary>The forms; a problem that names the cell for which the pool has too few items.</summary>
    public static Outcome<List<FormContent>> Draw(Blueprint blueprint, IReadOnlyCollection<PoolItem> pool, long seed)
    {
        var random = new Shuffle(seed);
        var uses = new Dictionary<Guid, int>();
        var forms = new List<FormContent>();
        for (int form = 0; form < blueprint.Forms; form++)
        {
            var (questions, taken) = (new List<FormQuestion>(), new HashSet<Guid>());
            foreach (var block in blueprint.Blocks)
            {
                foreach (var cell in block.Cells)
                {
                    var fitting = pool.Where(i => !i.IsTrial && i.Use == block.Use && i.Area == cell.Area && (cell.Level is null || i.Level == cell.Level));
                    if (!Take(fitting, cell.Count, block)) return RoundProblems.PoolTooSmall.With(block.Code, cell.Area, cell.Level ?? "", cell.Count);
                }
                if (!Take(pool.Where(i => i.IsTrial && i.Use == block.Use), block.Trial, block)) return RoundProblems.PoolTooSmall.With(block.Code, "trial", "", block.Trial);
            }
            forms.Add(new FormContent(questions));

            bool Take(IEnumerable<PoolItem> fitting, int count, BlueprintBlock block)
            {
                // the order of opinions belongs to the scale: taken as they stand
                var free = fitting.Where(i => !taken.Contains(i.Id)).OrderBy(i => i.Id).ToList();
                if (free.Count < count) return false;
                var chosen = block.Use == ItemUse.Scored ? random.Of(free).OrderBy(i => uses.GetValueOrDefault(i.Id)).Take(count) : free.Take(count);
                foreach (var item in chosen.ToList())
                {
                    taken.Add(item.Id);
                    uses[item.Id] = uses.GetValueOrDefault(item.Id) + 1;
                    questions.Add(new FormQuestion(item.Id, item.Version, block.Code, block.Use, item.Area, item.IsTrial));
                }
                return true;
            }
        }
        return forms;
    }
}
