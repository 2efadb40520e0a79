using Meirim.Psychometrics.Numerics;

namespace Meirim.Psychometrics.Rasch;

/// <summary>The likelihood of the answers given the scores, and its maximum by Newton's method under difficulties that sum to 0.</summary>
internal sealed class ConditionalLikelihood
{
    private const int MaxSteps = 100;
    private const double Rest = 1e-8;

    private readonly List<RaschPattern> _patterns;
    private readonly long[] _right;
    private readonly int _items;

    public ConditionalLikelihood(ResponseMatrix responses)
    {
        _items = responses.Items;
        _patterns = RaschPattern.Of(responses, out int informative);
        Informative = informative;
        _right = new long[_items];
        for (int p = 0; p < responses.Persons; p++)
        {
            var row = responses.Row(p);
            int answered = 0, score = 0;
            foreach (byte x in row)
                if (x != ResponseMatrix.Missing) (answered, score) = (answered + 1, score + x);
            if (score == 0 || score == answered) continue;
            for (int i = 0; i < _items; i++)
                if (row[i] == 1) _right[i]++;
        }
    }

    public int Informative { get; }

    public sealed record Solution(double[] Difficulties, double[,]? Covariance, double LogLikelihood, bool Converged, int Iterations);

    public Solution Maximise(CancellationToken cancel)
    {
        var b = Start();
        var (value, gradient, information) = At(b);
        bool converged = false;
        int steps = 0;
        while (!converged && steps < MaxSteps)
        {
            cancel.ThrowIfCancellationRequested();
            steps++;
            if (Cholesky.Of(Anchored(information)) is not { } factor) break;
            var step = factor.Solve(gradient);
            double largest = 0;
            foreach (double s in step) largest = Math.Max(largest, Math.Abs(s));
            // a likelihood with one top: a step that overshoots is halved
            double share = Math.Min(1, 3 / largest);
            for (; ; share /= 2)
            {
                var next = new double[_items];
                for (int i = 0; i < _items; i++) next[i] = b[i] + (share * step[i]);
                var tried = At(next);
                if (tried.Value >= value - 1e-9 || share < 1e-6)
                {
                    b = next;
                    (value, gradient, information) = tried;
                    break;
                }
            }
            converged = largest < Rest;
        }
        return new Solution(b, Covariance(information), value, converged, steps);
    }

    private double[] Start()
    {
        var b = new double[_items];
        double mean = 0;
        for (int i = 0; i < _items; i++) mean += b[i] = -Math.Log((_right[i] + 0.5) / (Informative - _right[i] + 0.5));
        mean /= _items;
        for (int i = 0; i < _items; i++) b[i] -= mean;
        return b;
    }

    /// <summary>Log-likelihood, its slope and its information at difficulties b.</summary>
    private (double Value, double[] Gradient, double[,] Information) At(double[] b)
    {
        double value = 0;
        var gradient = new double[_items];
        var information = new double[_items, _items];
        for (int i = 0; i < _items; i++)
        {
            value -= _right[i] * b[i];
            gradient[i] = -_right[i];
        }
        foreach (var pattern in _patterns) value -= Add(pattern, b, gradient, information);
        return (value, gradient, information);
    }

    private static double Add(RaschPattern pattern, double[] b, double[] gradient, double[,] information)
    {
        int k = pattern.Columns.Length;
        // easiness with geometric mean 1: γ keeps within the range of a double for many hundred items
        double centre = 0;
        for (int c = 0; c < k; c++) centre += b[pattern.Columns[c]];
        centre /= k;
        var easiness = new double[k];
        for (int c = 0; c < k; c++) easiness[c] = Math.Exp(centre - b[pattern.Columns[c]]);

        var gamma = SymmetricFunctions.Of(easiness);
        double logs = 0;
        var weights = new double[k + 1];
        for (int r = 1; r < k; r++)
            if (pattern.AtScore[r] is > 0 and var n)
            {
                weights[r] = n / gamma[r];
                logs += n * (Math.Log(gamma[r]) - (r * centre));
            }
        var single = new double[k];
        var pair = new double[k, k];
        SymmetricFunctions.Expected(easiness, weights, single, pair);
        for (int c = 0; c < k; c++)
        {
            gradient[pattern.Columns[c]] += single[c];
            information[pattern.Columns[c], pattern.Columns[c]] += single[c];
            for (int d = 0; d < k; d++)
                if (c != d) information[pattern.Columns[c], pattern.Columns[d]] += pair[c, d];
        }
        Squares(pattern, easiness, gamma, information);
        return logs;
    }

    /// <summary>Takes away Σ n_r π_ri π_rj, π_ri being the probability to have item i right at score r.</summary>
    private static void Squares(RaschPattern pattern, double[] easiness, double[] gamma, double[,] information)
    {
        int k = easiness.Length;
        var scores = new List<int>();
        for (int r = 1; r < k; r++)
            if (pattern.AtScore[r] > 0) scores.Add(r);
        var pi = ScoreProbabilities.Of(easiness, gamma);
        for (int c = 0; c < k; c++)
            for (int d = 0; d <= c; d++)
            {
                double sum = 0;
                foreach (int r in scores) sum += pattern.AtScore[r] * pi[c][r] * pi[d][r];
                information[pattern.Columns[c], pattern.Columns[d]] -= sum;
                if (c != d) information[pattern.Columns[d], pattern.Columns[c]] -= sum;
            }
    }

    /// <summary>A shift of all difficulties changes nothing; 11ᵀ/k of a fitting size takes the place of what is not known.</summary>
    private double[,] Anchored(double[,] information)
    {
        var full = (double[,])information.Clone();
        double size = Size(information);
        for (int i = 0; i < _items; i++)
            for (int j = 0; j < _items; j++) full[i, j] += size / _items;
        return full;
    }

    private double[,]? Covariance(double[,] information)
    {
        if (Cholesky.Of(Anchored(information)) is not { } factor) return null;
        var covariance = factor.Inverse();
        double size = Size(information);
        for (int i = 0; i < _items; i++)
            for (int j = 0; j < _items; j++) covariance[i, j] -= 1 / (size * _items);
        return covariance;
    }

    private double Size(double[,] information)
    {
        double trace = 0;
        for (int i = 0; i < _items; i++) trace += information[i, i];
        return Math.Max(trace / _items, double.Epsilon);
    }
}
