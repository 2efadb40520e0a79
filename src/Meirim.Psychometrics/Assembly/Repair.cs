namespace Meirim.Psychometrics.Assembly;

/// <summary>Makes a form of a choice that breaks rows: the swap that mends most, as long as one does; then the swap that gains most.</summary>
internal static class Repair
{
    /// <returns>False when no swap mends what is left.</returns>
    public static bool Mend(AssemblyProblem problem, sbyte[] state, bool[] chosen, CancellationToken cancel)
    {
        var sums = problem.Sums(chosen);
        var count = new int[problem.GroupMin.Length];
        for (int i = 0; i < chosen.Length; i++)
            if (chosen[i]) count[problem.Group[i]]++;
        while (true)
        {
            cancel.ThrowIfCancellationRequested();
            var (bestOut, bestIn, bestMend, bestGain) = (-1, -1, 0d, 1e-12);
            for (int o = 0; o < chosen.Length; o++)
            {
                if (!chosen[o] || state[o] != 0) continue;
                for (int n = 0; n < chosen.Length; n++)
                {
                    if (chosen[n] || state[n] != 0) continue;
                    int from = problem.Group[o], to = problem.Group[n];
                    if (from != to && (count[from] <= problem.GroupMin[from] || count[to] >= problem.GroupMax[to])) continue;
                    double mend = -Change(problem, sums, o, n), gain = problem.Values[n] - problem.Values[o];
                    if (mend < -1e-9 || mend < bestMend - 1e-9 || (mend <= bestMend + 1e-9 && gain <= bestGain)) continue;
                    (bestOut, bestIn, bestMend, bestGain) = (o, n, mend, gain);
                }
            }
            // a swap that mends may cost; one that does not must gain
            if (bestOut < 0) break;
            chosen[bestOut] = false;
            chosen[bestIn] = true;
            count[problem.Group[bestOut]]--;
            count[problem.Group[bestIn]]++;
            foreach (var (row, weight) in problem.RowsOf[bestOut]) sums[row] -= weight;
            foreach (var (row, weight) in problem.RowsOf[bestIn]) sums[row] += weight;
        }
        return problem.Holds(sums);
    }

    /// <summary>By how much a swap raises what is broken.</summary>
    private static double Change(AssemblyProblem problem, double[] sums, int leaves, int comes)
    {
        double change = 0;
        foreach (var (row, weight) in problem.RowsOf[leaves])
        {
            double other = 0;
            foreach (var (r, w) in problem.RowsOf[comes])
                if (r == row) other = w;
            change += problem.Violation(row, sums[row] - weight + other) - problem.Violation(row, sums[row]);
        }
        foreach (var (row, weight) in problem.RowsOf[comes])
        {
            bool shared = false;
            foreach (var (r, _) in problem.RowsOf[leaves]) shared |= r == row;
            if (!shared) change += problem.Violation(row, sums[row] + weight) - problem.Violation(row, sums[row]);
        }
        return change;
    }
}
