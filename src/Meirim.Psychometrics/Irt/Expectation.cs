namespace Meirim.Psychometrics.Irt;

/// <summary>
/// The E step of Bock and Aitkin (1981). The logit of the model is linear in θ, so that of a pattern only the sums of slopes and
/// intercepts of its right answers matter at a point, and of all people only their posterior means matter for an item's slope.
/// </summary>
internal sealed class Expectation
{
    /// <summary>Points this many logs below the top of a posterior are nothing.</summary>
    private const double Nothing = 40;

    private readonly AnswerPatterns _patterns;
    private readonly Quadrature _quadrature;
    private readonly double[][] _logWrong;
    private readonly double[] _allWrong, _posterior;

    public Expectation(AnswerPatterns patterns, Quadrature quadrature)
    {
        _patterns = patterns;
        _quadrature = quadrature;
        _logWrong = new double[patterns.Items][];
        for (int i = 0; i < _logWrong.Length; i++) _logWrong[i] = new double[quadrature.Count];
        _allWrong = new double[quadrature.Count];
        _posterior = new double[quadrature.Count];
        AtPoint = new double[quadrature.Count];
        RightTimesMean = new double[patterns.Items];
        Right = new double[patterns.Items];
        BlankAtPoint = new double[patterns.Items][];
        for (int p = 0; p < patterns.Count; p++)
        {
            foreach (ushort i in patterns.Right(p)) Right[i] += patterns.Counts[p];
            foreach (ushort i in patterns.Blank(p)) BlankAtPoint[i] ??= new double[quadrature.Count];
        }
    }

    /// <summary>Expected people at each point.</summary>
    public double[] AtPoint { get; }

    /// <summary>Of these, the people who left an item blank; null for items that all answered.</summary>
    public double[]?[] BlankAtPoint { get; }

    /// <summary>People who have an item right.</summary>
    public double[] Right { get; }

    /// <summary>Sum of the posterior means of those who have an item right.</summary>
    public double[] RightTimesMean { get; }

    public double LogLikelihood { get; private set; }

    /// <summary>Sets the parameters at which posteriors are taken.</summary>
    public void Set(double[] slopes, double[] intercepts)
    {
        var points = _quadrature.Points;
        _quadrature.LogWeights.CopyTo(_allWrong);
        for (int i = 0; i < slopes.Length; i++)
            for (int q = 0; q < points.Length; q++)
                _allWrong[q] += _logWrong[i][q] = LogWrong((slopes[i] * points[q]) + intercepts[i]);
    }

    public void Run(double[] slopes, double[] intercepts, CancellationToken cancel)
    {
        Set(slopes, intercepts);
        Array.Clear(AtPoint);
        Array.Clear(RightTimesMean);
        foreach (var blank in BlankAtPoint)
            if (blank is not null) Array.Clear(blank);
        LogLikelihood = 0;
        for (int p = 0; p < _patterns.Count; p++)
        {
            if ((p & 1023) == 0) cancel.ThrowIfCancellationRequested();
            int n = _patterns.Counts[p];
            var (first, last) = Posterior(p, slopes, intercepts, out double log, out double mean);
            LogLikelihood += n * log;
            for (int q = first; q < last; q++) AtPoint[q] += n * _posterior[q];
            foreach (ushort i in _patterns.Right(p)) RightTimesMean[i] += n * mean;
            foreach (ushort i in _patterns.Blank(p))
            {
                var blank = BlankAtPoint[i]!;
                for (int q = first; q < last; q++) blank[q] += n * _posterior[q];
            }
        }
    }

    /// <summary>The weights of the last posterior asked for, on the points from first up to last.</summary>
    public ReadOnlySpan<double> LastPosterior => _posterior;

    /// <summary>The distribution of θ given a pattern, on the points where it is not nothing; its logarithmic likelihood and its mean.</summary>
    public (int First, int Last) Posterior(int pattern, double[] slopes, double[] intercepts, out double log, out double mean)
    {
        double slope = 0, intercept = 0;
        foreach (ushort i in _patterns.Right(pattern))
        {
            slope += slopes[i];
            intercept += intercepts[i];
        }
        var points = _quadrature.Points;
        var posterior = _posterior.AsSpan(0, points.Length);
        _allWrong.CopyTo(posterior);
        foreach (ushort i in _patterns.Blank(pattern))
        {
            var own = _logWrong[i];
            for (int q = 0; q < posterior.Length; q++) posterior[q] -= own[q];
        }
        double top = double.NegativeInfinity;
        for (int q = 0; q < posterior.Length; q++)
        {
            double value = posterior[q] + (slope * points[q]) + intercept;
            posterior[q] = value;
            if (value > top) top = value;
        }
        // the logarithm of a posterior is concave: one stretch of points around its top
        int first = 0, last = posterior.Length;
        while (posterior[first] < top - Nothing) first++;
        while (posterior[last - 1] < top - Nothing) last--;
        double sum = 0;
        for (int q = first; q < last; q++) sum += posterior[q] = Math.Exp(posterior[q] - top);
        mean = 0;
        for (int q = first; q < last; q++)
        {
            posterior[q] /= sum;
            mean += posterior[q] * points[q];
        }
        log = top + Math.Log(sum);
        return (first, last);
    }

    private static double LogWrong(double logit) => logit > 0 ? -logit - Math.Log(1 + Math.Exp(-logit)) : -Math.Log(1 + Math.Exp(logit));
}
