using System.Globalization;
using Meirim.Psychometrics.Assembly;
using Meirim.Qti.Items;
using Meirim.Web.Testing.Bank;
using Candidate = Meirim.Psychometrics.Assembly.PoolItem;

namespace Meirim.Web.Testing.Rounds;

/// <summary>
/// Draws parallel forms from a pool under a blueprint: most information at the pass mark by 0/1 optimisation, questions that stand
/// in fewer forms first, enemies apart, time kept, an anchor in all forms of a resit; then the forms are made alike. Pure: the
/// same blueprint, pool and order draw the same forms.
/// </summary>
public static class FormDrawer
{
    /// <summary>What a question without figures of its own counts as: it tells something about everybody, and as much as the others.</summary>
    private const double UsualSlope = 1, UsualIntercept = 0;

    /// <summary>Between questions that tell about as much, the one that fewer people have seen is taken, else chance decides.</summary>
    private const double WornWeight = 0.05, ChanceWeight = 0.001;

    /// <summary>The forms; a problem that names what cannot be met.</summary>
    public static Outcome<List<FormContent>> Draw(Blueprint blueprint, IReadOnlyCollection<PoolItem> pool, DrawOrder order)
    {
        var drawing = new Drawing(blueprint, pool, order);
        for (int form = 0; form < blueprint.Forms; form++)
            if (drawing.Next() is { } problem) return problem;
        return drawing.Finish();
    }

    private sealed class Drawing
    {
        private readonly Blueprint _blueprint;
        private readonly DrawOrder _order;
        private readonly Shuffle _random;
        private readonly List<PoolItem> _pool;
        private readonly Dictionary<Guid, Candidate> _candidates;
        private readonly Dictionary<string, PoolItem> _byId;
        private readonly Dictionary<Guid, int> _uses = [];
        private readonly List<List<Placed>> _forms = [];
        private readonly double _cut;

        public Drawing(Blueprint blueprint, IReadOnlyCollection<PoolItem> pool, DrawOrder order)
        {
            (_blueprint, _order, _random) = (blueprint, order, new Shuffle(order.Seed));
            _pool = [.. pool.Where(i => !order.Barred.Contains(i.Id) || order.Anchor.Contains(i.Id)).OrderBy(i => i.Id)];
            double most = Math.Max(1, _pool.Max(i => (int?)i.Shown) ?? 0);
            var enemies = order.Enemies.Concat(order.Enemies.Select(e => (First: e.Second, Second: e.First))).ToLookup(e => e.First, e => Key(e.Second));
            _candidates = _pool.ToDictionary(i => i.Id, i => new Candidate(Key(i.Id),
                (i.Slope ?? UsualSlope) * (1 - WornWeight * i.Shown / most + ChanceWeight * _random.Next(1000) / 1000), i.Intercept ?? UsualIntercept, "", "", i.Seconds, 0, [.. enemies[i.Id]]));
            _byId = _pool.ToDictionary(i => Key(i.Id), StringComparer.Ordinal);
            _cut = Cut([.. _pool.Where(i => i is { Use: ItemUse.Scored, IsTrial: false }).Select(i => _candidates[i.Id])], blueprint.PassShare);
        }

        public Problem? Next()
        {
            var form = new List<Placed>();
            foreach (var block in _blueprint.Blocks)
                if ((block.Use == ItemUse.Scored ? Trial(block, form) ?? Counted(block, form) : AsTheyStand(block, form)) is { } problem) return problem;
            foreach (var placed in form) _uses[placed.Item.Id] = _uses.GetValueOrDefault(placed.Item.Id) + 1;
            _forms.Add(form);
            return null;
        }

        public List<FormContent> Finish()
        {
            // what does not count stays where it is, and tells nothing
            var alike = FormBalancer.Balance([.. _forms.Select(f => f.ConvertAll(p => new PlacedItem(
                p.Cell is null ? _candidates[p.Item.Id] with { A = 0 } : _candidates[p.Item.Id], $"{p.Block.Code} {p.Cell}", p.Cell is null || _order.Anchor.Contains(p.Item.Id))))], _cut, _blueprint.Minutes * 60);
            return [.. _forms.Select((form, n) =>
            {
                var placed = form.Select((p, i) => p with { Item = _byId[alike[n][i].Item.Id] }).OrderBy(p => p.Cell is null).ToList();
                return new FormContent(
                    [.. _blueprint.Blocks.SelectMany(b => placed.Where(p => p.Block == b).Select(p => new FormQuestion(p.Item.Id, p.Item.Version, b.Code, b.Use, p.Item.Area, p.Item.IsTrial)))],
                    new FormDrawn(_order.Seed, placed.Count(p => p is { Cell: not null, Item.Slope: not null }), Math.Round(alike[n].Sum(p => p.Item.Information(_cut)), 4), placed.Sum(p => p.Item.Seconds)));
            })];
        }

        /// <summary>The order of opinions belongs to the scale: taken as they stand.</summary>
        private Problem? AsTheyStand(BlueprintBlock block, List<Placed> form)
        {
            foreach (var (n, cell) in block.Cells.Index())
            {
                var fitting = _pool.Where(i => i.Use == block.Use && !i.IsTrial && block.CellOf(i.Area, i.Level) == n && !Stands(form, i)).Take(cell.Count).ToList();
                if (fitting.Count < cell.Count) return RoundProblems.PoolTooSmall.With(block.Code, cell.Area, cell.Level ?? "", cell.Count);
                form.AddRange(fitting.Select(i => new Placed(i, block, null)));
            }
            return null;
        }

        private Problem? Trial(BlueprintBlock block, List<Placed> form)
        {
            var fitting = _random.Of(_pool.Where(i => i is { Use: ItemUse.Scored, IsTrial: true } && !Stands(form, i))).OrderBy(i => _uses.GetValueOrDefault(i.Id));
            int left = block.Trial;
            foreach (var item in fitting)
            {
                if (left == 0) break;
                if (form.Exists(p => IsEnemy(p.Item, item)) || _order.Anchor.Any(a => _candidates[a].Enemies!.Contains(Key(item.Id)))) continue;
                form.Add(new Placed(item, block, null));
                left--;
            }
            return left == 0 ? null : RoundProblems.PoolTooSmall.With(block.Code, "trial", "", block.Trial);
        }

        private Problem? Counted(BlueprintBlock block, List<Placed> form)
        {
            var cells = block.Cells;
            var free = _pool.Where(i => i is { Use: ItemUse.Scored, IsTrial: false } && !Stands(form, i) && !form.Exists(p => IsEnemy(p.Item, i)))
                .Select(i => (Item: i, Cell: block.CellOf(i.Area, i.Level))).Where(c => c.Cell >= 0).ToList();
            for (int n = 0; n < cells.Count; n++)
                if (free.Count(c => c.Cell == n) < cells[n].Count) return RoundProblems.PoolTooSmall.With(block.Code, cells[n].Area, cells[n].Level ?? "", cells[n].Count);
            var anchor = free.Where(c => _order.Anchor.Contains(c.Item.Id)).ToList();
            var candidates = free.ConvertAll(c => _candidates[c.Item.Id] with
            {
                Area = Say(c.Cell),
                Level = _order.Anchor.Contains(c.Item.Id) ? "anchor" : Say(_uses.GetValueOrDefault(c.Item.Id)),
            });
            double seconds = _blueprint.Minutes * 60 - form.Sum(p => p.Item.Seconds);
            // the fairest spread first; where enemies or time forbid it, a little more repetition
            foreach (int slack in (int[])[0, 1, 2, 4, 8, 16, 64])
            {
                var counts = cells.SelectMany((cell, n) => Spread(candidates.Where(c => c.Area == Say(n)).ToList(), Say(n), cell.Count, slack)
                    .Prepend(new CellCount(Say(n), null, cell.Count, cell.Count)));
                var assembled = FormAssembler.Assemble(candidates, new Psychometrics.Assembly.Blueprint(block.Count, _cut, [.. counts], MaxSeconds: seconds, Fixed: [.. anchor.Select(c => Key(c.Item.Id))], Seed: (int)(uint)_order.Seed));
                if (assembled.Items.Count == 0) continue;
                var cellOf = free.ToDictionary(c => Key(c.Item.Id), c => c.Cell, StringComparer.Ordinal);
                form.AddRange(assembled.Items.Select(id => new Placed(_byId[id], block, cellOf[id])));
                return null;
            }
            return RoundProblems.RulesTooTight.With(block.Code, _blueprint.Minutes);
        }

        /// <summary>How many of a cell come from the questions that stand in no form yet, in one, and so on.</summary>
        private static IEnumerable<CellCount> Spread(List<Candidate> cell, string name, int count, int slack)
        {
            int left = count - cell.Count(c => c.Level == "anchor");
            foreach (var used in cell.Where(c => c.Level != "anchor").GroupBy(c => c.Level).OrderBy(g => int.Parse(g.Key, CultureInfo.InvariantCulture)))
            {
                int share = Math.Clamp(left, 0, used.Count());
                left -= share;
                yield return new CellCount(name, used.Key, Math.Max(0, share - slack), Math.Min(count, share + slack));
            }
        }

        private static bool Stands(List<Placed> form, PoolItem item) => form.Exists(p => p.Item.Id == item.Id);

        private bool IsEnemy(PoolItem one, PoolItem other) => _candidates[one.Id].Enemies!.Contains(Key(other.Id));

        /// <summary>The ability of one who is expected to get the share of the pool right that is needed to pass.</summary>
        private static double Cut(List<Candidate> pool, double share)
        {
            var items = pool.ConvertAll(i => new Psychometrics.Irt.ItemParameters(i.Id, i.A, i.D));
            double low = -6, high = 6;
            for (int i = 0; i < 60; i++)
            {
                double middle = (low + high) / 2;
                if (Psychometrics.Irt.TestCurve.ExpectedScore(items, middle) < share * items.Count) low = middle;
                else high = middle;
            }
            return (low + high) / 2;
        }

        private static string Key(Guid id) => id.ToString("D");

        private static string Say(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <param name="Cell">Place of the blueprint's cell; null for what is tried out or does not count.</param>
    private sealed record Placed(PoolItem Item, BlueprintBlock Block, int? Cell);
}
