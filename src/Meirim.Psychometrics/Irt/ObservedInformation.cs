using System.Numerics;
using System.Runtime.InteropServices;
using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Irt;

/// <summary>
/// Variances of the estimates from the observed information. Louis (1982): what complete data would tell, less what the posterior of θ
/// leaves open, which is the variance of the complete-data score given a pattern.
/// </summary>
internal sealed class ObservedInformation
{
    private readonly double[,] _covariance;
    private readonly bool _common;
    private readonly int _items;

    private ObservedInformation(double[,] covariance, bool common, int items) => (_covariance, _common, _items) = (covariance, common, items);

    private int Slope(int item) => _common ? 0 : item;

    private int Intercept(int item) => (_common ? 1 : _items) + item;

    public double OfSlope(int item) => _covariance[Slope(item), Slope(item)];

    public double OfIntercept(int item) => _covariance[Intercept(item), Intercept(item)];

    public double OfBoth(int item) => _covariance[Slope(item), Intercept(item)];

    /// <summary>Null when the information cannot be inverted.</summary>
    public static ObservedInformation? Covariance(ExpectationMaximisation work, CancellationToken cancel)
    {
        bool common = work.Model == IrtModel.OneParameter;
        int k = work.Patterns.Items, size = common ? k + 1 : 2 * k;
        var information = Complete(work, common, size);
        var open = Open(work, common, size, cancel);
        for (int r = 0; r < size; r++)
            for (int c = 0; c <= r; c++) information[c, r] = information[r, c] -= open[(r * size) + c];
        return Cholesky.Of(information) is { } factor ? new ObservedInformation(factor.Inverse(), common, k) : null;
    }

    /// <summary>Expected information of complete data; the lower half.</summary>
    private static double[,] Complete(ExpectationMaximisation work, bool common, int size)
    {
        int k = work.Patterns.Items, offset = common ? 1 : k;
        var information = new double[size, size];
        var points = work.Quadrature.Points;
        for (int i = 0; i < k; i++)
        {
            int slope = common ? 0 : i;
            var blank = work.Expected.BlankAtPoint[i];
            for (int q = 0; q < points.Length; q++)
            {
                double p = 1 / (1 + Math.Exp(-((work.Slopes[i] * points[q]) + work.Intercepts[i])));
                double weight = (work.Expected.AtPoint[q] - (blank is null ? 0 : blank[q])) * p * (1 - p);
                information[slope, slope] += weight * points[q] * points[q];
                information[offset + i, slope] += weight * points[q];
                information[offset + i, offset + i] += weight;
            }
        }
        return information;
    }

    /// <summary>Sum over people of the variance of the complete-data score given their answers; the lower half, row after row.</summary>
    private static double[] Open(ExpectationMaximisation work, bool common, int size, CancellationToken cancel)
    {
        const double nothing = 1e-9;
        var patterns = work.Patterns;
        var points = work.Quadrature.Points;
        int k = patterns.Items, width = Vector<double>.Count, padded = (points.Length + width - 1) / width * width, offset = common ? 1 : k;
        var right = new bool[k];
        var blank = new bool[k];
        var probability = new double[k][];
        for (int i = 0; i < k; i++)
        {
            probability[i] = new double[points.Length];
            for (int q = 0; q < points.Length; q++) probability[i][q] = 1 / (1 + Math.Exp(-((work.Slopes[i] * points[q]) + work.Intercepts[i])));
        }
        var open = new double[size * size];
        var scores = new double[size * padded];
        for (int pattern = 0; pattern < patterns.Count; pattern++)
        {
            if ((pattern & 255) == 0) cancel.ThrowIfCancellationRequested();
            var (first, last) = work.Expected.Posterior(pattern, work.Slopes, work.Intercepts, out _, out _);
            var posterior = work.Expected.LastPosterior;
            while (posterior[first] < nothing) first++;
            while (posterior[last - 1] < nothing) last--;
            int used = last - first, stride = (used + width - 1) / width * width;
            Array.Clear(right);
            Array.Clear(blank);
            foreach (ushort i in patterns.Right(pattern)) right[i] = true;
            foreach (ushort i in patterns.Blank(pattern)) blank[i] = true;
            scores.AsSpan(0, size * stride).Clear();
            for (int i = 0; i < k; i++)
            {
                if (blank[i]) continue;
                var slopeRow = scores.AsSpan((common ? 0 : i) * stride, used);
                var interceptRow = scores.AsSpan((offset + i) * stride, used);
                for (int q = 0; q < used; q++)
                {
                    double residual = (right[i] ? 1 : 0) - probability[i][first + q];
                    slopeRow[q] += residual * points[first + q];
                    interceptRow[q] = residual;
                }
            }
            for (int row = 0; row < size; row++) Centre(scores.AsSpan(row * stride, used), posterior[first..last], patterns.Counts[pattern]);
            AddProducts(open, scores.AsSpan(0, size * stride), size, stride);
        }
        return open;
    }

    /// <summary>About its mean, times the root of weight and people, so that plain products add up to covariances.</summary>
    private static void Centre(Span<double> row, ReadOnlySpan<double> posterior, int people)
    {
        double mean = 0, sum = 0;
        for (int q = 0; q < row.Length; q++)
        {
            mean += row[q] * posterior[q];
            sum += posterior[q];
        }
        mean /= sum;
        for (int q = 0; q < row.Length; q++) row[q] = (row[q] - mean) * Math.Sqrt(posterior[q] * people);
    }

    private static void AddProducts(double[] sums, ReadOnlySpan<double> rows, int size, int stride)
    {
        var vectors = MemoryMarshal.Cast<double, Vector<double>>(rows);
        int length = stride / Vector<double>.Count;
        for (int r = 0; r < size; r++)
        {
            var a = vectors.Slice(r * length, length);
            int c = 0;
            for (; c + 3 <= r; c += 4)
            {
                // four products at once keep the adders busy
                var b = vectors.Slice(c * length, 4 * length);
                Vector<double> s0 = default, s1 = default, s2 = default, s3 = default;
                for (int v = 0; v < length; v++)
                {
                    var x = a[v];
                    s0 += x * b[v];
                    s1 += x * b[length + v];
                    s2 += x * b[(2 * length) + v];
                    s3 += x * b[(3 * length) + v];
                }
                int at = (r * size) + c;
                sums[at] += Vector.Sum(s0);
                sums[at + 1] += Vector.Sum(s1);
                sums[at + 2] += Vector.Sum(s2);
                sums[at + 3] += Vector.Sum(s3);
            }
            for (; c <= r; c++)
            {
                var b = vectors.Slice(c * length, length);
                Vector<double> s = default;
                for (int v = 0; v < length; v++) s += a[v] * b[v];
                sums[(r * size) + c] += Vector.Sum(s);
            }
        }
    }
}
