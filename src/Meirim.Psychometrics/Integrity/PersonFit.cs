using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Integrity;

/// <summary>
/// Whether a person's right and wrong answers go with their ability: lz (Drasgow, Levine and Williams 1985) and lz* (Snijders 2001), which
/// is standard normal also when the ability was estimated from the same answers; here by Warm's estimate (Magis, Raîche and Béland 2012).
/// </summary>
public static class PersonFit
{
    /// <param name="items">As many as columns, in their order.</param>
    public static IReadOnlyList<FitOfPerson> Analyse(IReadOnlyList<ItemParameters> items, ResponseMatrix responses)
    {
        var abilities = PersonScores.Warm(items, responses);
        var fits = new FitOfPerson[responses.Persons];
        for (int p = 0; p < fits.Length; p++) fits[p] = abilities[p].Theta is { } theta ? One(items, responses.Row(p), theta) : new FitOfPerson(null, null, null, null);
        return fits;
    }

    private static FitOfPerson One(IReadOnlyList<ItemParameters> items, ReadOnlySpan<byte> row, double theta)
    {
        double misfit = 0, spread = 0, slopes = 0, logits = 0, third = 0;
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] == ResponseMatrix.Missing) continue;
            double a = items[i].A, p = items[i].Probability(theta), logit = (a * theta) + items[i].D, pq = p * (1 - p);
            misfit += (row[i] - p) * logit;
            spread += pq * logit * logit;
            // Snijders' c: Σ P' w / Σ P' r with r = a and P' = a P Q
            logits += a * pq * logit;
            slopes += a * a * pq;
            third += a * a * a * pq * (1 - (2 * p));
        }
        if (!(slopes > 0)) return new FitOfPerson(theta, null, null, null);
        double c = logits / slopes, shift = third / (2 * slopes), adjusted = spread - (c * logits);
        double? lz = spread > 1e-12 ? misfit / Math.Sqrt(spread) : null;
        double? star = adjusted > 1e-12 ? (misfit + (c * shift)) / Math.Sqrt(adjusted) : null;
        return new FitOfPerson(theta, lz, star, star is { } z ? Normal.Cumulative(z) : null);
    }
}

/// <summary>Fit of one person, in the order of the rows.</summary>
/// <param name="Theta">Warm's estimate.</param>
/// <param name="Lz">Far below 0: hard questions right and easy ones wrong. Its spread is under 1 for estimated abilities.</param>
/// <param name="LzStar">Corrected for that.</param>
/// <param name="P">Probability of such a misfit or a worse one by chance. A prompt for a human, never a verdict.</param>
public sealed record FitOfPerson(double? Theta, double? Lz, double? LzStar, double? P);
