namespace Meirim.Psychometrics.Rasch;

/// <summary>π_ri: the probability to have item i right given r right answers: ε_i γ_(r−1) of the others / γ_r.</summary>
internal static class ScoreProbabilities
{
    public static double[][] Of(double[] easiness, double[] gamma)
    {
        int k = easiness.Length;
        // functions of the items before and after each item, joined
        var before = new double[k + 1][];
        var after = new double[k + 1][];
        before[0] = [1];
        after[k] = [1];
        for (int i = 0; i < k; i++) before[i + 1] = Joined(before[i], easiness[i]);
        for (int i = k - 1; i >= 0; i--) after[i] = Joined(after[i + 1], easiness[i]);
        var pi = new double[k][];
        for (int i = 0; i < k; i++)
        {
            pi[i] = new double[k + 1];
            var (a, b) = (before[i], after[i + 1]);
            for (int r = 1; r <= k; r++)
            {
                double sum = 0;
                for (int m = Math.Max(0, r - b.Length); m < a.Length && m <= r - 1; m++) sum += a[m] * b[r - 1 - m];
                pi[i][r] = easiness[i] * sum / gamma[r];
            }
        }
        return pi;
    }

    private static double[] Joined(double[] gamma, double easiness)
    {
        var next = new double[gamma.Length + 1];
        for (int r = 0; r < next.Length; r++)
            next[r] = (r < gamma.Length ? gamma[r] : 0) + (r > 0 ? easiness * gamma[r - 1] : 0);
        return next;
    }
}
