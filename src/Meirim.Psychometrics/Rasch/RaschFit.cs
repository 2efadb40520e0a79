namespace Meirim.Psychometrics.Rasch;

/// <summary>
/// How far answers are from what the model expects (Wright and Masters 1982, chapter 5), over people with a finite maximum likelihood
/// ability.
/// </summary>
internal static class RaschFit
{
    public readonly record struct ItemFit(double? Outfit, double? Infit, double? OutfitZ, double? InfitZ);

    public static ItemFit[] Of(ResponseMatrix responses, double[] difficulties)
    {
        int k = difficulties.Length;
        var (outfit, infit, weight) = (new double[k], new double[k], new double[k]);
        var (outfitVariance, infitVariance) = (new double[k], new double[k]);
        var people = new int[k];
        var known = new double?[k + 1];
        var own = new double[k];
        for (int p = 0; p < responses.Persons; p++)
        {
            var row = responses.Row(p);
            int answered = 0, score = 0;
            for (int i = 0; i < k; i++)
                if (row[i] != ResponseMatrix.Missing)
                {
                    own[answered++] = difficulties[i];
                    score += row[i];
                }
            double? ability = answered == k && known[score] is { } same ? same : RaschAbility.MostLikely(own.AsSpan(0, answered), score);
            if (ability is not { } theta) continue;
            if (answered == k) known[score] = theta;
            for (int i = 0; i < k; i++)
            {
                if (row[i] == ResponseMatrix.Missing) continue;
                double expected = 1 / (1 + Math.Exp(difficulties[i] - theta)), variance = expected * (1 - expected), residual = row[i] - expected;
                // fourth central moment of right and wrong
                double fourth = variance * (1 - (3 * variance));
                people[i]++;
                outfit[i] += residual * residual / variance;
                outfitVariance[i] += (fourth / (variance * variance)) - 1;
                infit[i] += residual * residual;
                weight[i] += variance;
                infitVariance[i] += fourth - (variance * variance);
            }
        }
        var fit = new ItemFit[k];
        for (int i = 0; i < k; i++)
        {
            if (people[i] == 0) continue;
            double n = people[i], o = outfit[i] / n, w = infit[i] / weight[i];
            fit[i] = new ItemFit(o, w, Standardised(o, outfitVariance[i] / (n * n)), Standardised(w, infitVariance[i] / (weight[i] * weight[i])));
        }
        return fit;
    }

    private static double? Standardised(double meanSquare, double variance)
    {
        if (!(variance > 0)) return null;
        double q = Math.Sqrt(variance);
        return ((Math.Cbrt(meanSquare) - 1) * (3 / q)) + (q / 3);
    }
}
