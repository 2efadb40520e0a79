namespace Meirim.Psychometrics.Assembly;

/// <summary>A weighted sum over chosen items that must keep within bounds.</summary>
internal sealed record Row(int[] Items, double[] Weights, double Min, double Max, string Name)
{
    /// <summary>The largest weight: what is broken is measured in it.</summary>
    public double Unit { get; } = Math.Max(1e-12, Weights.DefaultIfEmpty(0).Max());

    public static Row Count(int[] items, int min, int max, string name) => new(items, [.. items.Select(_ => 1d)], min, max, name);
}

/// <summary>
/// The 0/1 problem: exactly so many items, groups with bounds (which the relaxation keeps), and rows (which it pays for).
/// </summary>
internal sealed class AssemblyProblem
{
    public required int Length { get; init; }

    public required double[] Values { get; init; }

    /// <summary>The group of each item.</summary>
    public required int[] Group { get; init; }

    public required int[] GroupMin { get; init; }

    public required int[] GroupMax { get; init; }

    public required string[] GroupNames { get; init; }

    public required Row[] Rows { get; init; }

    /// <summary>1 in, −1 out, 0 free.</summary>
    public required sbyte[] Start { get; init; }

    public required int[][] Enemies { get; init; }

    public int Items => Values.Length;

    /// <summary>Rows of each item, with its weight in them.</summary>
    public (int Row, double Weight)[][] RowsOf { get; private set; } = [];

    public AssemblyProblem Indexed()
    {
        var of = new List<(int, double)>[Items];
        for (int i = 0; i < Items; i++) of[i] = [];
        for (int r = 0; r < Rows.Length; r++)
            for (int m = 0; m < Rows[r].Items.Length; m++) of[Rows[r].Items[m]].Add((r, Rows[r].Weights[m]));
        RowsOf = [.. of.Select(o => o.ToArray())];
        return this;
    }

    public double Value(bool[] chosen)
    {
        double sum = 0;
        for (int i = 0; i < chosen.Length; i++)
            if (chosen[i]) sum += Values[i];
        return sum;
    }

    public double[] Sums(bool[] chosen)
    {
        var sums = new double[Rows.Length];
        for (int i = 0; i < chosen.Length; i++)
            if (chosen[i])
                foreach (var (row, weight) in RowsOf[i]) sums[row] += weight;
        return sums;
    }

    /// <summary>How far a row is from its bounds, in units of its largest weight.</summary>
    public double Violation(int row, double sum)
    {
        double over = Math.Max(Rows[row].Min - sum, sum - Rows[row].Max);
        return over > 1e-9 ? over / Rows[row].Unit : 0;
    }

    public bool Holds(double[] sums)
    {
        for (int r = 0; r < sums.Length; r++)
            if (sums[r] < Rows[r].Min - 1e-9 || sums[r] > Rows[r].Max + 1e-9) return false;
        return true;
    }
}
