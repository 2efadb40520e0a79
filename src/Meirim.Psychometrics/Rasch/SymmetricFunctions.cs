namespace Meirim.Psychometrics.Rasch;

/// <summary>
/// Elementary symmetric functions γ_r of the items' easiness ε: the sum over all ways to get r of the items right. All sums are of
/// positive terms, so that nothing cancels, whatever the number of items (the summation algorithm; Verhelst, Glas and van der Sluis 1984).
/// </summary>
internal static class SymmetricFunctions
{
    /// <summary>γ_0 … γ_k.</summary>
    public static double[] Of(ReadOnlySpan<double> easiness)
    {
        var gamma = new double[easiness.Length + 1];
        gamma[0] = 1;
        for (int i = 0; i < easiness.Length; i++) Join(gamma, i, easiness[i]);
        return gamma;
    }

    /// <summary>One more item: its polynomial is multiplied by (1 + ε z).</summary>
    public static void Join(double[] gamma, int before, double easiness)
    {
        for (int r = before + 1; r >= 1; r--) gamma[r] += easiness * gamma[r - 1];
    }

    /// <summary>
    /// For the sum F = Σ w_r γ_r: ε_i ∂F/∂ε_i and ε_i ε_j ∂²F/∂ε_i∂ε_j. With w_r = people at score r / γ_r these are the expected numbers of
    /// right answers to an item and to two items. One walk from the left (what items before i give) against one from the right (what the
    /// items after j still bring to F); k³ additions of positive terms.
    /// </summary>
    public static void Expected(ReadOnlySpan<double> easiness, double[] weights, double[] single, double[,] pair)
    {
        int k = easiness.Length;
        // right[j][m]: what F becomes when m right answers were had before item j, items j … k − 1 still free
        var right = new double[k + 1][];
        right[k] = weights;
        for (int j = k - 1; j >= 0; j--)
        {
            var (to, from) = (new double[j + 1], right[j + 1]);
            for (int m = 0; m <= j; m++) to[m] = from[m] + (easiness[j] * from[m + 1]);
            right[j] = to;
        }
        var left = new double[k + 1];
        left[0] = 1;
        var walk = new double[k + 1];
        for (int i = 0; i < k; i++)
        {
            // item i is right: what stood at m stands at m + 1
            walk[0] = 0;
            for (int m = 0; m <= i; m++) walk[m + 1] = easiness[i] * left[m];
            single[i] = Dot(walk, right[i + 1], i + 1);
            for (int j = i + 1; j < k; j++)
            {
                double sum = 0;
                var after = right[j + 1];
                for (int m = 0; m <= j; m++) sum += walk[m] * after[m + 1];
                pair[i, j] = pair[j, i] = easiness[j] * sum;
                walk[j + 1] = 0;
                Join(walk, j, easiness[j]);
            }
            Join(left, i, easiness[i]);
        }
    }

    private static double Dot(double[] a, double[] b, int last)
    {
        double sum = 0;
        for (int m = 0; m <= last; m++) sum += a[m] * b[m];
        return sum;
    }
}
