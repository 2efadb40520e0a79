namespace Meirim.Psychometrics.Assembly;

/// <summary>A question of a form, with what it may be exchanged for.</summary>
/// <param name="Cell">Questions of one cell of the blueprint stand for each other.</param>
/// <param name="IsFixed">It stays where it is: an anchor.</param>
public sealed record PlacedItem(PoolItem Item, string Cell, bool IsFixed = false);

/// <summary>
/// Makes forms of one round alike. Forms that are assembled one after the other get worse from the first to the last; here
/// questions of the same cell change places between two forms while that brings the expected scores around the cut, the
/// information at it, and the working time closer together. The best exchange is made first, so that the same forms always end the same.
/// </summary>
public static class FormBalancer
{
    /// <summary>Abilities at which expected scores are compared, as distances from the cut in logits.</summary>
    private static readonly double[] Around = [-1, 0, 1];

    /// <summary>Working time, in seconds, of which a difference weighs as much as one of one expected point.</summary>
    private const double SecondsOfAPoint = 60;

    /// <param name="forms">The forms; the counts of cells need not be equal.</param>
    /// <param name="cut">The ability at the pass mark.</param>
    /// <param name="maxSeconds">No exchange makes a form longer than this; null: no limit.</param>
    public static IReadOnlyList<IReadOnlyList<PlacedItem>> Balance(IReadOnlyList<IReadOnlyList<PlacedItem>> forms, double cut, double? maxSeconds = null)
    {
        ArgumentNullException.ThrowIfNull(forms);
        var placed = forms.Select(f => f.ToArray()).ToArray();
        if (placed.Length < 2) return placed;
        var curves = placed.SelectMany(f => f).Select(p => p.Item).DistinctBy(i => i.Id).ToDictionary(i => i.Id, i => Curve(i, cut), StringComparer.Ordinal);
        var sums = Array.ConvertAll(placed, f => Sum(f.Select(p => curves[p.Item.Id])));
        // each exchange makes the difference smaller; the limit only keeps a hopeless case short
        for (int n = 0; n < 10 * placed.Sum(f => f.Length); n++)
        {
            var (gain, best) = (1e-9, default((int F, int I, int G, int J)?));
            for (int f = 0; f < placed.Length; f++)
                for (int g = f + 1; g < placed.Length; g++)
                    for (int i = 0; i < placed[f].Length; i++)
                        for (int j = 0; j < placed[g].Length; j++)
                            if (placed[f][i].Cell == placed[g][j].Cell && Gain(sums[f], sums[g], curves[placed[f][i].Item.Id], curves[placed[g][j].Item.Id]) is var better && better > gain
                                && May(placed[f], i, placed[g][j], maxSeconds) && May(placed[g], j, placed[f][i], maxSeconds))
                                (gain, best) = (better, (f, i, g, j));
            if (best is not var (from, at, to, there)) break;
            (placed[from][at], placed[to][there]) = (placed[to][there], placed[from][at]);
            foreach (int form in (int[])[from, to]) sums[form] = Sum(placed[form].Select(p => curves[p.Item.Id]));
        }
        return placed;
    }

    private static double[] Curve(PoolItem item, double cut)
    {
        var item2 = new Irt.ItemParameters(item.Id, item.A, item.D);
        return [.. Around.Select(d => item2.Probability(cut + d)), item2.Information(cut), item.Seconds / SecondsOfAPoint];
    }

    private static double[] Sum(IEnumerable<double[]> curves)
    {
        var sum = new double[Around.Length + 2];
        foreach (double[] curve in curves)
            for (int k = 0; k < sum.Length; k++) sum[k] += curve[k];
        return sum;
    }

    /// <summary>By how much the squared difference of two forms falls when they exchange these questions; what they have together stays.</summary>
    private static double Gain(double[] one, double[] other, double[] going, double[] coming)
    {
        double gain = 0;
        for (int k = 0; k < one.Length; k++)
        {
            double before = one[k] - other[k], after = before + 2 * (coming[k] - going[k]);
            gain += before * before - after * after;
        }
        return gain;
    }

    private static bool May(PlacedItem[] form, int place, PlacedItem coming, double? maxSeconds)
    {
        if (form[place].IsFixed || coming.IsFixed) return false;
        double seconds = coming.Item.Seconds;
        for (int i = 0; i < form.Length; i++)
        {
            if (i == place) continue;
            var stays = form[i].Item;
            if (stays.Id == coming.Item.Id || stays.Enemies?.Contains(coming.Item.Id) is true || coming.Item.Enemies?.Contains(stays.Id) is true) return false;
            seconds += stays.Seconds;
        }
        return maxSeconds is null || seconds <= maxSeconds;
    }
}
