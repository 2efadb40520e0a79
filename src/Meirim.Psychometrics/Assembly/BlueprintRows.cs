namespace Meirim.Psychometrics.Assembly;

/// <summary>A blueprint as rows. Counts of cells that do not overlap become groups, which the relaxation keeps exactly.</summary>
internal static class BlueprintRows
{
    public static AssemblyProblem Build(IReadOnlyList<PoolItem> pool, Blueprint blueprint, sbyte[] start, int[][] enemies)
    {
        var values = new double[pool.Count];
        var group = new int[pool.Count];
        for (int i = 0; i < values.Length; i++) values[i] = pool[i].Information(blueprint.Cut);
        // group 0 holds what no exclusive cell holds
        List<int> min = [0], max = [blueprint.Length];
        var rows = new List<Row>();
        var names = new List<string> { "the rest" };
        foreach (var cell in blueprint.Cells)
        {
            int[] members = [.. Enumerable.Range(0, pool.Count).Where(i => Holds(cell, pool[i]))];
            if (Array.TrueForAll(members, i => group[i] == 0))
            {
                foreach (int i in members) group[i] = min.Count;
                min.Add(cell.Min);
                max.Add(cell.Max);
                names.Add(Name(cell));
            }
            else rows.Add(Row.Count(members, cell.Min, cell.Max, Name(cell)));
        }
        int[] all = [.. Enumerable.Range(0, pool.Count)];
        if (blueprint.MinSeconds is not null || blueprint.MaxSeconds is not null)
            rows.Add(new Row(all, [.. pool.Select(p => p.Seconds)], blueprint.MinSeconds ?? double.NegativeInfinity, blueprint.MaxSeconds ?? double.PositiveInfinity, "seconds"));
        foreach (var overlap in blueprint.Overlaps ?? [])
        {
            var other = overlap.Items.ToHashSet(StringComparer.Ordinal);
            rows.Add(Row.Count([.. all.Where(i => other.Contains(pool[i].Id))], 0, overlap.Max, "questions shared with another form"));
        }
        for (int i = 0; i < enemies.Length; i++)
            foreach (int other in enemies[i])
                if (other > i && start[i] >= 0 && start[other] >= 0) rows.Add(Row.Count([i, other], 0, 1, $"{pool[i].Id} and {pool[other].Id}"));
        return new AssemblyProblem
        {
            Length = blueprint.Length,
            Values = values,
            Group = group,
            GroupMin = [.. min],
            GroupMax = [.. max],
            GroupNames = [.. names],
            Rows = [.. rows.Where(r => r.Items.Length > 0 || r.Min > 0)],
            Start = start,
            Enemies = enemies,
        }.Indexed();
    }

    public static string Name(CellCount cell) => (cell.Area, cell.Level) switch
    {
        (null, null) => "all questions",
        (null, var level) => $"level {level}",
        (var area, null) => $"area {area}",
        var (area, level) => $"area {area}, level {level}",
    };

    private static bool Holds(CellCount cell, PoolItem item) => (cell.Area is null || cell.Area == item.Area) && (cell.Level is null || cell.Level == item.Level);
}
