namespace Meirim.Psychometrics.Irt;

/// <summary>
/// An item of the two-parameter logistic model, slope and intercept: P(right | θ) = 1 / (1 + exp(−(aθ + d))). No constant 1.7.
/// </summary>
/// <param name="A">Slope per unit of θ: how well it tells the strong from the weak.</param>
/// <param name="D">Intercept: the logit of being right at θ = 0.</param>
public sealed record ItemParameters(string Id, double A, double D)
{
    /// <summary>Difficulty, −d / a: the θ at which half are right; not finite for a slope of 0.</summary>
    public double B => -D / A;

    public static ItemParameters OfDifficulty(string id, double a, double b) => new(id, a, -a * b);

    public double Probability(double theta) => 1 / (1 + Math.Exp(-((A * theta) + D)));

    /// <summary>Fisher information at θ: a² P (1 − P) (Birnbaum 1968).</summary>
    public double Information(double theta)
    {
        double p = Probability(theta);
        return A * A * p * (1 - p);
    }
}

/// <summary>Sums over the items of a test.</summary>
public static class TestCurve
{
    /// <summary>Expected score at θ.</summary>
    public static double ExpectedScore(IReadOnlyList<ItemParameters> items, double theta)
    {
        ArgumentNullException.ThrowIfNull(items);
        double sum = 0;
        for (int i = 0; i < items.Count; i++) sum += items[i].Probability(theta);
        return sum;
    }

    /// <summary>Information at θ; its inverse root is the standard error of an ability there.</summary>
    public static double Information(IReadOnlyList<ItemParameters> items, double theta)
    {
        ArgumentNullException.ThrowIfNull(items);
        double sum = 0;
        for (int i = 0; i < items.Count; i++) sum += items[i].Information(theta);
        return sum;
    }
}
