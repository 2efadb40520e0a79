using Meirim.Psychometrics.Irt;

namespace Meirim.Psychometrics.Linking;

/// <summary>
/// Common items that changed between two rounds: the difference in difficulty after linking, as a robust z, (d − median) / (0.74 ·
/// interquartile range) (Huynh and Meyer 2010). A prompt to look whether the item became known or was printed otherwise.
/// </summary>
public static class AnchorDrift
{
    /// <summary>Beyond this an item is named: two-sided 5 % of a normal distribution.</summary>
    public const double Threshold = 1.96;

    /// <param name="newItems">The same items in the same order, before linking.</param>
    public static IReadOnlyList<DriftItem> Of(IReadOnlyList<ItemParameters> baseItems, IReadOnlyList<ItemParameters> newItems, ScaleLink link)
    {
        ArgumentNullException.ThrowIfNull(baseItems);
        ArgumentNullException.ThrowIfNull(newItems);
        ArgumentNullException.ThrowIfNull(link);
        if (baseItems.Count != newItems.Count) throw new ArgumentException("common items must be the same on both sides", nameof(newItems));
        var difficulty = new double[baseItems.Count];
        var slope = new double[baseItems.Count];
        for (int i = 0; i < difficulty.Length; i++)
        {
            var moved = link.Item(newItems[i]);
            difficulty[i] = moved.B - baseItems[i].B;
            slope[i] = moved.A > 0 && baseItems[i].A > 0 ? Math.Log(moved.A / baseItems[i].A) : double.NaN;
        }
        var (zb, za) = (Robust(difficulty), Robust(slope));
        return [.. baseItems.Select((item, i) => new DriftItem(item.Id, difficulty[i], zb?[i], za?[i], zb is not null && Math.Abs(zb[i]) > Threshold))];
    }

    /// <summary>Null when half of the values are the same, so that there is no spread to measure by.</summary>
    private static double[]? Robust(double[] values)
    {
        if (values.Length < 4 || Array.Exists(values, v => !double.IsFinite(v))) return null;
        var sorted = (double[])values.Clone();
        Array.Sort(sorted);
        double spread = 0.74 * (Quantile(sorted, 0.75) - Quantile(sorted, 0.25)), median = Quantile(sorted, 0.5);
        return spread > 1e-12 ? Array.ConvertAll(values, v => (v - median) / spread) : null;
    }

    /// <summary>Linear between order statistics (type 7 of Hyndman and Fan 1996).</summary>
    private static double Quantile(double[] sorted, double share)
    {
        double at = share * (sorted.Length - 1);
        int low = (int)at;
        return low + 1 < sorted.Length ? sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low])) : sorted[low];
    }
}

/// <summary>One common item.</summary>
/// <param name="Difference">New difficulty on the base scale less the base difficulty; above 0 it became harder.</param>
/// <param name="Z">Robust z of the difference; null for fewer than four items or without spread.</param>
/// <param name="SlopeZ">The same of the logarithm of the slopes' ratio.</param>
/// <param name="Drifted">|Z| above <see cref="AnchorDrift.Threshold"/>.</param>
public sealed record DriftItem(string Id, double Difference, double? Z, double? SlopeZ, bool Drifted);
