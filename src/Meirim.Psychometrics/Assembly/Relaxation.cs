namespace Meirim.Psychometrics.Assembly;

/// <summary>
/// The problem with a price on every row instead of the row: then the best items of each group, within the group's bounds, are the exact
/// answer, and its value is an upper bound. Prices by the subgradient method (Held, Wolfe and Crowder 1974).
/// </summary>
internal sealed class Relaxation
{
    private readonly AssemblyProblem _problem;
    private readonly double[] _worth;
    private readonly int[] _order;

    public Relaxation(AssemblyProblem problem)
    {
        _problem = problem;
        _worth = new double[problem.Items];
        _order = new int[problem.Items];
        Chosen = new bool[problem.Items];
        Often = new double[problem.Items];
    }

    /// <summary>The relaxed answer at the best prices.</summary>
    public bool[] Chosen { get; private set; }

    /// <summary>How often each item was chosen while prices settled: near a half, the prices cannot decide.</summary>
    public double[] Often { get; }

    /// <summary>Lowest bound found; negative infinity when the groups alone cannot be met.</summary>
    public double Bound { get; private set; }

    /// <param name="prices">Start and, after it, the best ones; above 0 against the row's most, below 0 against its least.</param>
    /// <param name="target">A value to come down to: the best form known.</param>
    public void Run(sbyte[] state, double[] prices, double target, int steps, Action<bool[]>? each = null)
    {
        Bound = double.PositiveInfinity;
        Array.Clear(Often);
        var now = (double[])prices.Clone();
        var chosen = new bool[_problem.Items];
        double pace = 1.5;
        int stale = 0, done = 0;
        for (int step = 0; step < steps; step++)
        {
            double bound = Solve(state, now, chosen);
            if (double.IsNegativeInfinity(bound))
            {
                Bound = bound;
                return;
            }
            each?.Invoke(chosen);
            done++;
            for (int i = 0; i < chosen.Length; i++)
                if (chosen[i]) Often[i]++;
            if (bound < Bound - 1e-12)
            {
                Bound = bound;
                Array.Copy(now, prices, now.Length);
                Chosen = (bool[])chosen.Clone();
                stale = 0;
            }
            else if (++stale > 8) (pace, stale) = (pace / 2, 0);
            if (Bound <= target || Bound < -1e-6 || _problem.Rows.Length == 0) break;
            var sums = _problem.Sums(chosen);
            double norm = 0;
            for (int r = 0; r < sums.Length; r++)
            {
                double slack = Slope(r, sums[r], now[r]);
                norm += slack * slack;
            }
            if (norm < 1e-18) break;
            // with no form known yet: a little lower at first, then down to nothing, which no form lies below
            double aim = !double.IsNegativeInfinity(target) ? target : step < steps / 2 ? bound * 0.95 : -1e-6;
            double gap = Math.Max(bound - aim, 1e-6 * Math.Abs(bound));
            for (int r = 0; r < sums.Length; r++) now[r] = Kept(r, now[r], now[r] + (pace * gap / norm * Slope(r, sums[r], now[r])));
        }
        for (int i = 0; i < Often.Length; i++) Often[i] /= done;
    }

    /// <summary>By how much the bound would fall with the price; at price 0 only what is broken counts.</summary>
    private double Slope(int row, double sum, double price)
    {
        var r = _problem.Rows[row];
        if (price > 0) return sum - r.Max;
        if (price < 0) return sum - r.Min;
        return sum > r.Max ? sum - r.Max : sum < r.Min ? sum - r.Min : 0;
    }

    /// <summary>A price stops at 0 before it changes sides; a side without a bound has no price.</summary>
    private double Kept(int row, double before, double after)
    {
        var r = _problem.Rows[row];
        if ((before > 0 && after < 0) || (before < 0 && after > 0)) return 0;
        if ((after > 0 && double.IsInfinity(r.Max)) || (after < 0 && double.IsInfinity(r.Min))) return 0;
        return after;
    }

    private double Solve(sbyte[] state, double[] prices, bool[] chosen)
    {
        var p = _problem;
        Array.Clear(chosen);
        double bound = 0;
        for (int r = 0; r < prices.Length; r++)
            if (prices[r] != 0) bound += prices[r] * (prices[r] > 0 ? p.Rows[r].Max : p.Rows[r].Min);
        var count = new int[p.GroupMin.Length];
        int taken = 0;
        for (int i = 0; i < p.Items; i++)
        {
            double worth = p.Values[i];
            foreach (var (row, weight) in p.RowsOf[i]) worth -= prices[row] * weight;
            _worth[i] = worth;
            _order[i] = i;
            if (state[i] == 1) Take(i);
        }
        Array.Sort(_order, (a, b) => _worth[a] != _worth[b] ? _worth[b].CompareTo(_worth[a]) : a.CompareTo(b));
        // first what each group must have, then the best of the rest
        foreach (int i in _order)
            if (state[i] == 0 && count[p.Group[i]] < p.GroupMin[p.Group[i]]) Take(i);
        foreach (int i in _order)
        {
            if (taken >= p.Length) break;
            if (state[i] == 0 && !chosen[i] && count[p.Group[i]] < p.GroupMax[p.Group[i]]) Take(i);
        }
        if (taken != p.Length) return double.NegativeInfinity;
        for (int g = 0; g < count.Length; g++)
            if (count[g] < p.GroupMin[g] || count[g] > p.GroupMax[g]) return double.NegativeInfinity;
        return bound;

        void Take(int item)
        {
            chosen[item] = true;
            count[p.Group[item]]++;
            taken++;
            bound += _worth[item];
        }
    }
}
