using Meirim.Psychometrics.Irt;

namespace Meirim.Psychometrics.Linking;

/// <summary>
/// Constants under which the curves of the new items lie nearest to those of the base, by Levenberg's and Marquardt's damped least
/// squares. The comparison is made on the base scale only.
/// </summary>
internal sealed class CurveFit
{
    private readonly IReadOnlyList<ItemParameters> _base, _new;
    private readonly double[] _points, _weights;
    private readonly bool _byItem, _fixedSlope;

    public CurveFit(IReadOnlyList<ItemParameters> baseItems, IReadOnlyList<ItemParameters> newItems, LinkWeights weights, bool byItem, bool fixedSlope)
    {
        (_base, _new, _byItem, _fixedSlope) = (baseItems, newItems, byItem, fixedSlope);
        var quadrature = weights == LinkWeights.Normal ? new Quadrature() : new Quadrature(161, 4);
        _points = quadrature.Points.ToArray();
        _weights = new double[_points.Length];
        for (int q = 0; q < _weights.Length; q++) _weights[q] = weights == LinkWeights.Normal ? Math.Exp(quadrature.LogWeights[q]) : 1d / _weights.Length;
    }

    public ScaleLink From(ScaleLink start)
    {
        var link = start;
        double damping = 1e-3;
        var now = At(link);
        for (int step = 0; step < 500; step++)
        {
            double aa = now.Aa * (1 + damping), bb = now.Bb * (1 + damping), determinant = (aa * bb) - (now.Ab * now.Ab);
            double da = _fixedSlope ? 0 : ((bb * now.Ga) - (now.Ab * now.Gb)) / determinant;
            double db = _fixedSlope ? now.Gb / bb : ((aa * now.Gb) - (now.Ab * now.Ga)) / determinant;
            if (!double.IsFinite(da) || !double.IsFinite(db)) break;
            var next = new ScaleLink(link.A - da, link.B - db);
            var tried = next.A > 0 ? At(next) : default;
            if (!(next.A > 0) || tried.Loss > now.Loss)
            {
                damping *= 10;
                if (damping > 1e12) break;
                continue;
            }
            damping = Math.Max(1e-12, damping / 10);
            (link, now) = (next, tried);
            if (Math.Max(Math.Abs(da), Math.Abs(db)) < 1e-11) break;
        }
        return link;
    }

    private readonly record struct Sums(double Loss, double Ga, double Gb, double Aa, double Ab, double Bb);

    private Sums At(ScaleLink link)
    {
        double loss = 0, ga = 0, gb = 0, aa = 0, ab = 0, bb = 0;
        for (int q = 0; q < _points.Length; q++)
        {
            double theta = (_points[q] - link.B) / link.A, sum = 0, sumA = 0, sumB = 0;
            for (int i = 0; i < _new.Count; i++)
            {
                double p = _new[i].Probability(theta), gap = p - _base[i].Probability(_points[q]), slope = _new[i].A * p * (1 - p);
                double byA = -slope * theta / link.A, byB = -slope / link.A;
                if (_byItem) Add(gap, byA, byB, _weights[q]);
                else (sum, sumA, sumB) = (sum + gap, sumA + byA, sumB + byB);
            }
            if (!_byItem) Add(sum, sumA, sumB, _weights[q]);
        }
        return new Sums(loss, ga, gb, aa, ab, bb);

        void Add(double gap, double byA, double byB, double weight)
        {
            loss += weight * gap * gap;
            ga += weight * gap * byA;
            gb += weight * gap * byB;
            aa += weight * byA * byA;
            ab += weight * byA * byB;
            bb += weight * byB * byB;
        }
    }
}
