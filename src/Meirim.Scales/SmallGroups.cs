namespace Meirim.Scales;

/// <summary>
/// Figures of groups that tell nothing of a person. A group with fewer people than the least is hidden; and because a hidden
/// group could be found by taking the shown ones from the whole, the smallest shown groups are hidden too until the hidden
/// ones together are at least as many as the least. With fewer people than the least in all, nothing is shown.
/// </summary>
public static class SmallGroups
{
    /// <summary>The least number of people of whom a figure is shown.</summary>
    public const int Least = 10;

    /// <param name="values">The group and the value of each person.</param>
    /// <returns>The whole, and every group in ordinal order of its name.</returns>
    public static GroupFigures Of(IEnumerable<(string Group, double Value)> values, int least = Least)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentOutOfRangeException.ThrowIfLessThan(least, 2);
        var groups = values.GroupBy(v => v.Group, v => v.Value, StringComparer.Ordinal).Select(g => (Name: g.Key, Values: g.ToList())).OrderBy(g => g.Name, StringComparer.Ordinal).ToList();
        var all = groups.SelectMany(g => g.Values).ToList();
        var hidden = Hidden([.. groups.Select(g => g.Values.Count)], least);
        return new GroupFigures(
            all.Count < least ? null : Figure("", all),
            [.. groups.Select((g, i) => hidden.Contains(i) ? new GroupFigure(g.Name, null, null, null) : Figure(g.Name, g.Values))]);
    }

    /// <summary>Places of the groups that are not shown. Of two as small, the first is hidden first.</summary>
    /// <param name="people">How many people each group has.</param>
    public static IReadOnlySet<int> Hidden(IReadOnlyList<int> people, int least = Least)
    {
        ArgumentNullException.ThrowIfNull(people);
        var bySize = Enumerable.Range(0, people.Count).OrderBy(i => people[i]).ToList();
        var hidden = bySize.Where(i => people[i] < least).ToHashSet();
        foreach (int next in bySize.Skip(hidden.Count))
            if (hidden.Count > 0 && hidden.Sum(i => people[i]) < least) hidden.Add(next);
        return hidden;
    }

    private static GroupFigure Figure(string group, List<double> values)
    {
        double mean = values.Average();
        return new GroupFigure(group, values.Count, mean, Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1)));
    }
}
