namespace Meirim.Psychometrics.Assembly;

/// <summary>
/// Puts a form together from a pool: most information at the cut under a blueprint (van der Linden 2005), by branch and bound with a
/// Lagrangian bound. Says whether the form is proven best. One seed, one form.
/// </summary>
public static class FormAssembler
{
    /// <exception cref="ArgumentException">An id twice, a fixed question that is not in the pool, bounds upside down.</exception>
    public static AssembledForm Assemble(IReadOnlyList<PoolItem> pool, Blueprint blueprint, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(blueprint);
        var place = Places(pool);
        Check(blueprint, place);
        HashSet<string> pinned = [.. blueprint.Fixed ?? []], excluded = [.. blueprint.Excluded ?? []];
        var start = new sbyte[pool.Count];
        for (int i = 0; i < start.Length; i++)
        {
            bool worn = blueprint.MaxExposure is { } most && pool[i].Exposure >= most;
            // an anchor is shown again on purpose: exposure does not hold it back
            start[i] = pinned.Contains(pool[i].Id) ? (sbyte)1 : excluded.Contains(pool[i].Id) || worn ? (sbyte)-1 : (sbyte)0;
        }
        var enemies = Enemies(pool, place);
        for (int i = 0; i < start.Length; i++)
            if (start[i] == 1)
                foreach (int enemy in enemies[i])
                {
                    if (start[enemy] == 1) return Nothing([$"{pool[i].Id} and {pool[enemy].Id} are both fixed and are enemies"]);
                    start[enemy] = -1;
                }
        var problem = BlueprintRows.Build(pool, blueprint, start, enemies);
        var plain = Shortages(problem, blueprint);
        if (plain.Count > 0) return Nothing(plain);

        var answer = new BranchAndBound(problem, blueprint.Seed, Math.Max(1, blueprint.NodeLimit), cancel).Run();
        if (answer.Chosen is not { } chosen)
            return new AssembledForm(answer.Complete ? AssemblyStatus.Infeasible : AssemblyStatus.Unknown, [], null, null, null, 0, answer.Nodes,
                [answer.Complete ? "No form meets all of the blueprint together." : "No form was found within the limit of nodes."]);
        var ids = new List<string>();
        double seconds = 0;
        for (int i = 0; i < chosen.Length; i++)
            if (chosen[i])
            {
                ids.Add(pool[i].Id);
                seconds += pool[i].Seconds;
            }
        return new AssembledForm(
            answer.Complete ? AssemblyStatus.Optimal : AssemblyStatus.Feasible, ids, answer.Value, answer.Value > 0 ? 1 / Math.Sqrt(answer.Value) : null,
            answer.Complete ? answer.Value : answer.Bound, seconds, answer.Nodes, []);
    }

    private static AssembledForm Nothing(IReadOnlyList<string> problems) => new(AssemblyStatus.Infeasible, [], null, null, null, 0, 0, problems);

    private static Dictionary<string, int> Places(IReadOnlyList<PoolItem> pool)
    {
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < pool.Count; i++)
        {
            if (!place.TryAdd(pool[i].Id, i)) throw new ArgumentException($"question {pool[i].Id} stands twice in the pool", nameof(pool));
            if (!double.IsFinite(pool[i].A) || !double.IsFinite(pool[i].D) || !(pool[i].Seconds >= 0)) throw new ArgumentException($"question {pool[i].Id} has no finite figures", nameof(pool));
        }
        return place;
    }

    private static void Check(Blueprint blueprint, Dictionary<string, int> place)
    {
        if (blueprint.Length < 1) throw new ArgumentException("a form has one question at least", nameof(blueprint));
        if (!double.IsFinite(blueprint.Cut)) throw new ArgumentException("the cut is a number", nameof(blueprint));
        foreach (string id in blueprint.Fixed ?? [])
            if (!place.ContainsKey(id)) throw new ArgumentException($"the fixed question {id} is not in the pool", nameof(blueprint));
        foreach (var cell in blueprint.Cells)
            if (cell.Min < 0 || cell.Max < cell.Min) throw new ArgumentException($"{BlueprintRows.Name(cell)}: the least is above the most", nameof(blueprint));
    }

    /// <summary>Both ways, though only one of the two may name the other.</summary>
    private static int[][] Enemies(IReadOnlyList<PoolItem> pool, Dictionary<string, int> place)
    {
        var enemies = new SortedSet<int>[pool.Count];
        for (int i = 0; i < enemies.Length; i++) enemies[i] = [];
        for (int i = 0; i < enemies.Length; i++)
            foreach (string id in pool[i].Enemies ?? [])
                if (place.TryGetValue(id, out int other) && other != i)
                {
                    enemies[i].Add(other);
                    enemies[other].Add(i);
                }
        return [.. enemies.Select(e => e.ToArray())];
    }

    /// <summary>What can be seen without a search: a row that even all free items cannot fill, or fixed ones overfill.</summary>
    private static List<string> Shortages(AssemblyProblem problem, Blueprint blueprint)
    {
        var found = new List<string>();
        int free = problem.Start.Count(s => s >= 0), pinned = problem.Start.Count(s => s == 1);
        if (free < blueprint.Length) found.Add($"{free} questions can be taken where {blueprint.Length} are needed");
        if (pinned > blueprint.Length) found.Add($"{pinned} questions are fixed where {blueprint.Length} are needed");
        for (int g = 0; g < problem.GroupMin.Length; g++)
        {
            int there = Enumerable.Range(0, problem.Items).Count(i => problem.Group[i] == g && problem.Start[i] >= 0);
            if (there < problem.GroupMin[g]) found.Add($"{problem.GroupNames[g]}: {there} questions can be taken where {problem.GroupMin[g]} are needed");
        }
        foreach (var row in problem.Rows)
        {
            var (least, most) = Reach(problem, row);
            if (most < row.Min - 1e-9) found.Add(FormattableString.Invariant($"{row.Name}: {most:0.##} can be had where {row.Min:0.##} is needed"));
            if (least > row.Max + 1e-9) found.Add(FormattableString.Invariant($"{row.Name}: {least:0.##} is the least where {row.Max:0.##} is allowed"));
        }
        return found;
    }

    /// <summary>The least and the most that a row can come to with so many questions, leaving all else aside.</summary>
    private static (double Least, double Most) Reach(AssemblyProblem problem, Row row)
    {
        var weight = new double[problem.Items];
        for (int m = 0; m < row.Items.Length; m++) weight[row.Items[m]] = row.Weights[m];
        double pinned = 0;
        int left = problem.Length;
        var free = new List<double>();
        for (int i = 0; i < weight.Length; i++)
            if (problem.Start[i] == 1) (pinned, left) = (pinned + weight[i], left - 1);
            else if (problem.Start[i] == 0) free.Add(weight[i]);
        free.Sort();
        left = Math.Clamp(left, 0, free.Count);
        return (pinned + free.Take(left).Sum(), pinned + free.TakeLast(left).Sum());
    }
}
