using Meirim.Psychometrics.Irt;

namespace Meirim.Psychometrics.Linking;

/// <summary>Brings a new calibration onto the scale of an earlier one through the items that both contain.</summary>
public static class ScaleLinking
{
    /// <param name="baseItems">Common items as calibrated on the base scale.</param>
    /// <param name="newItems">The same items, in the same order, as calibrated anew.</param>
    /// <param name="fixedSlope">A = 1, for the Rasch model; mean/sigma and mean/mean are then the same.</param>
    /// <exception cref="ArgumentException">Items that do not match, fewer than two (one with a fixed slope), or without spread.</exception>
    public static ScaleLink Find(
        IReadOnlyList<ItemParameters> baseItems, IReadOnlyList<ItemParameters> newItems, LinkMethod method,
        LinkWeights weights = LinkWeights.Normal, bool fixedSlope = false)
    {
        ArgumentNullException.ThrowIfNull(baseItems);
        ArgumentNullException.ThrowIfNull(newItems);
        if (baseItems.Count != newItems.Count) throw new ArgumentException("common items must be the same on both sides", nameof(newItems));
        if (baseItems.Count < (fixedSlope ? 1 : 2)) throw new ArgumentException("two common items are needed", nameof(newItems));
        for (int i = 0; i < baseItems.Count; i++)
        {
            if (baseItems[i].Id != newItems[i].Id) throw new ArgumentException($"{baseItems[i].Id} stands against {newItems[i].Id}", nameof(newItems));
            if (!double.IsFinite(baseItems[i].B) || !double.IsFinite(newItems[i].B)) throw new ArgumentException($"{baseItems[i].Id} has no difficulty", nameof(newItems));
        }
        var byMean = Means(baseItems, newItems, method == LinkMethod.MeanSigma, fixedSlope);
        return method switch
        {
            LinkMethod.MeanSigma or LinkMethod.MeanMean => byMean,
            LinkMethod.Haebara => new CurveFit(baseItems, newItems, weights, byItem: true, fixedSlope).From(byMean),
            LinkMethod.StockingLord => new CurveFit(baseItems, newItems, weights, byItem: false, fixedSlope).From(byMean),
        };
    }

    private static ScaleLink Means(IReadOnlyList<ItemParameters> baseItems, IReadOnlyList<ItemParameters> newItems, bool sigma, bool fixedSlope)
    {
        var (baseMean, baseSd, baseSlope) = Moments(baseItems);
        var (newMean, newSd, newSlope) = Moments(newItems);
        double a = fixedSlope ? 1 : sigma ? baseSd / newSd : newSlope / baseSlope;
        return double.IsFinite(a) && a > 0
            ? new ScaleLink(a, baseMean - (a * newMean))
            : throw new ArgumentException("the common items do not spread, or their slopes are not above 0", nameof(newItems));
    }

    private static (double Mean, double Sd, double Slope) Moments(IReadOnlyList<ItemParameters> items)
    {
        double mean = 0, squares = 0, slope = 0;
        foreach (var item in items)
        {
            mean += item.B;
            squares += item.B * item.B;
            slope += item.A;
        }
        mean /= items.Count;
        return (mean, Math.Sqrt(Math.Max(0, (squares / items.Count) - (mean * mean))), slope / items.Count);
    }
}
