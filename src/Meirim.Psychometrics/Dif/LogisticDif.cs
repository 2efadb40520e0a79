using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Dif;

/// <summary>
/// Logistic regression of an item on the matching score, the group and their product (Swaminathan and Rogers 1990): each step's gain in
/// twice the log-likelihood is a chi-square of one degree of freedom.
/// </summary>
/// <param name="Uniform">Gain by the group: the item is harder for one group at every score.</param>
/// <param name="NonUniform">Gain by the product: the difference depends on the score.</param>
/// <param name="RSquaredChange">Nagelkerke's R² of the full model less that of the score alone (Zumbo 1999).</param>
/// <param name="Class">Jodoin and Gierl (2001): A under 0.035 or not significant at 5 % with two degrees of freedom, C from 0.07, else B.</param>
public sealed record LogisticDifItem(
    double? Uniform, double? UniformP, double? NonUniform, double? NonUniformP, double? RSquaredChange, DifClass? Class);

internal static class LogisticDif
{
    private static readonly LogisticDifItem Nothing = new(null, null, null, null, null, null);

    public static LogisticDifItem Of(DifTable table)
    {
        var cells = Cells.Of(table);
        if (cells is null) return Nothing;
        double? none = cells.Fit(1), score = cells.Fit(2), group = cells.Fit(3), product = cells.Fit(4);
        if (none is not { } l0 || score is not { } l1 || group is not { } l2 || product is not { } l3) return Nothing;
        double uniform = Math.Max(0, 2 * (l2 - l1)), crossing = Math.Max(0, 2 * (l3 - l2));
        double change = Nagelkerke(l0, l3, cells.People) - Nagelkerke(l0, l1, cells.People);
        var size = Gamma.ChiSquareTail(uniform + crossing, 2) >= 0.05 || change < 0.035 ? DifClass.A : change < 0.07 ? DifClass.B : DifClass.C;
        return new(uniform, Gamma.ChiSquareTail(uniform, 1), crossing, Gamma.ChiSquareTail(crossing, 1), change, size);
    }

    private static double Nagelkerke(double empty, double full, double n) =>
        (1 - Math.Exp(2 * (empty - full) / n)) / (1 - Math.Exp(2 * empty / n));

    /// <summary>People of one group and score are alike to the model: a handful of binomial counts stands for all of them.</summary>
    private sealed class Cells
    {
        private readonly List<(double[] X, double Right, double All)> _cells = [];

        public double People { get; private set; }

        public static Cells? Of(DifTable table)
        {
            var cells = new Cells();
            double sum = 0, squares = 0;
            int reference = 0, focal = 0;
            for (int k = 0; k < table.Levels; k++)
            {
                int r = table.ReferenceRight[k] + table.ReferenceWrong[k], f = table.FocalRight[k] + table.FocalWrong[k];
                reference += r;
                focal += f;
                sum += k * (double)(r + f);
                squares += k * (double)k * (r + f);
            }
            cells.People = reference + focal;
            double mean = sum / cells.People, variance = (squares / cells.People) - (mean * mean);
            if (reference == 0 || focal == 0 || !(variance > 1e-9)) return null;
            // scores about their mean in units of their spread: the same likelihood, kinder numbers
            double spread = Math.Sqrt(variance);
            for (int k = 0; k < table.Levels; k++)
            {
                double z = (k - mean) / spread;
                cells.Add([1, z, 0, 0], table.ReferenceRight[k], table.ReferenceWrong[k]);
                cells.Add([1, z, 1, z], table.FocalRight[k], table.FocalWrong[k]);
            }
            return cells;
        }

        private void Add(double[] x, int right, int wrong)
        {
            if (right + wrong > 0) _cells.Add((x, right, right + wrong));
        }

        /// <summary>Highest log-likelihood with the first so many terms, by Newton's method; null when there is none.</summary>
        public double? Fit(int terms)
        {
            var beta = new double[terms];
            double value = At(beta, null, null);
            for (int step = 0; step < 60; step++)
            {
                var gradient = new double[terms];
                var information = new double[terms, terms];
                At(beta, gradient, information);
                if (Cholesky.Of(information) is not { } factor) return null;
                var move = factor.Solve(gradient);
                double before = value, share = 1;
                for (; share > 1e-6; share /= 2)
                {
                    var tried = new double[terms];
                    for (int t = 0; t < terms; t++) tried[t] = beta[t] + (share * move[t]);
                    value = At(tried, null, null);
                    if (value < before - 1e-10) continue;
                    beta = tried;
                    break;
                }
                if (Math.Abs(value - before) < 1e-10) return value;
            }
            return null;
        }

        private double At(double[] beta, double[]? gradient, double[,]? information)
        {
            double value = 0;
            foreach (var (x, right, all) in _cells)
            {
                double logit = 0;
                for (int t = 0; t < beta.Length; t++) logit += beta[t] * x[t];
                double p = 1 / (1 + Math.Exp(-logit));
                // log(1 − p) without loss where p is near 1
                value += (right * logit) - (all * (logit > 0 ? logit + Math.Log(1 + Math.Exp(-logit)) : Math.Log(1 + Math.Exp(logit))));
                if (gradient is null || information is null) continue;
                double weight = all * p * (1 - p);
                for (int t = 0; t < beta.Length; t++)
                {
                    gradient[t] += (right - (all * p)) * x[t];
                    for (int s = 0; s < beta.Length; s++) information[t, s] += weight * x[t] * x[s];
                }
            }
            return value;
        }
    }
}
