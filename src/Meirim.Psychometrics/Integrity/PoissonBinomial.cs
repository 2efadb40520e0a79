namespace Meirim.Psychometrics.Integrity;

/// <summary>How many of independent events of different probability happen.</summary>
internal static class PoissonBinomial
{
    /// <summary>Probability of <paramref name="least"/> or more, by adding one event after the other.</summary>
    public static double AtLeast(ReadOnlySpan<double> probabilities, int least)
    {
        if (least <= 0) return 1;
        // states below the least, and the tail by itself so that tiny values are not lost in 1 − …
        var state = new double[least];
        state[0] = 1;
        double tail = 0;
        foreach (double p in probabilities)
        {
            tail += state[least - 1] * p;
            for (int m = least - 1; m >= 1; m--) state[m] = (state[m] * (1 - p)) + (state[m - 1] * p);
            state[0] *= 1 - p;
        }
        return tail;
    }
}
