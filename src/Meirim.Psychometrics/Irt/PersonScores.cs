namespace Meirim.Psychometrics.Irt;

/// <summary>Ability of one person.</summary>
/// <param name="Theta">Null when nothing was answered.</param>
/// <param name="Se">EAP: standard deviation of the posterior. WLE: 1 / √ information at theta.</param>
public readonly record struct Ability(double? Theta, double? Se);

/// <summary>Abilities of people from known items. Blanks are left out.</summary>
public static class PersonScores
{
    private const double Farthest = 30;

    /// <summary>Expected a posteriori with a standard normal prior (Bock and Mislevy 1982), in the order of the rows.</summary>
    /// <param name="items">As many as columns, in their order.</param>
    public static Ability[] Eap(IReadOnlyList<ItemParameters> items, ResponseMatrix responses, Quadrature? quadrature = null)
    {
        Check(items, responses);
        var at = quadrature ?? new Quadrature();
        var patterns = AnswerPatterns.From(responses);
        var expectation = new Expectation(patterns, at);
        double[] slopes = [.. items.Select(i => i.A)], intercepts = [.. items.Select(i => i.D)];
        expectation.Set(slopes, intercepts);
        var known = new Ability[patterns.Count];
        for (int p = 0; p < known.Length; p++)
        {
            var (first, last) = expectation.Posterior(p, slopes, intercepts, out _, out double mean);
            double variance = 0;
            for (int q = first; q < last; q++) variance += expectation.LastPosterior[q] * (at.Points[q] - mean) * (at.Points[q] - mean);
            known[p] = new Ability(mean, Math.Sqrt(variance));
        }
        var people = new Ability[responses.Persons];
        for (int p = 0; p < people.Length; p++)
            if (patterns.Of[p] >= 0) people[p] = known[patterns.Of[p]];
        return people;
    }

    /// <summary>Warm's weighted likelihood estimate (1989), in the order of the rows: nearly unbiased, finite for none and all right too.</summary>
    public static Ability[] Warm(IReadOnlyList<ItemParameters> items, ResponseMatrix responses)
    {
        Check(items, responses);
        var people = new Ability[responses.Persons];
        for (int p = 0; p < people.Length; p++) people[p] = Warm(items, responses.Row(p));
        return people;
    }

    /// <summary>The root of Σ a (x − P) + J / (2 I), J = Σ a³ P Q (1 − 2P), by Newton steps kept within a bracket.</summary>
    internal static Ability Warm(IReadOnlyList<ItemParameters> items, ReadOnlySpan<byte> row)
    {
        if (!row.ContainsAnyExcept(ResponseMatrix.Missing)) return default;
        double low = -Farthest, high = Farthest, theta = 0, information = 0;
        for (int step = 0; step < 200; step++)
        {
            (double value, information) = At(items, row, theta);
            if (!(information > 0)) return default;
            if (value > 0) low = theta;
            else high = theta;
            double next = theta + (value / information);
            if (!(next > low && next < high)) next = (low + high) / 2;
            double move = Math.Abs(next - theta);
            theta = next;
            if (move < 1e-10) break;
        }
        return new Ability(theta, 1 / Math.Sqrt(information));
    }

    private static (double Value, double Information) At(IReadOnlyList<ItemParameters> items, ReadOnlySpan<byte> row, double theta)
    {
        double value = 0, information = 0, third = 0;
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] == ResponseMatrix.Missing) continue;
            double a = items[i].A, p = items[i].Probability(theta), own = a * a * p * (1 - p);
            value += a * (row[i] - p);
            information += own;
            third += a * own * (1 - (2 * p));
        }
        return (information > 0 ? value + (third / (2 * information)) : value, information);
    }

    private static void Check(IReadOnlyList<ItemParameters> items, ResponseMatrix responses)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(responses);
        if (items.Count != responses.Items) throw new ArgumentException("one set of parameters per column is needed", nameof(items));
        responses.RequireDichotomous("Logistic scoring");
    }
}
