namespace Meirim.Psychometrics.Irt;

/// <summary>EM with squared extrapolation: two plain steps show where the way leads, then one long step is tried.</summary>
internal sealed class ExpectationMaximisation
{
    private readonly Maximisation _maximisation;
    private readonly IrtModel _model;
    private readonly CancellationToken _cancel;

    public ExpectationMaximisation(AnswerPatterns patterns, Quadrature quadrature, IrtModel model, CancellationToken cancel)
    {
        (Patterns, Quadrature, _model, _cancel) = (patterns, quadrature, model, cancel);
        Expected = new Expectation(patterns, quadrature);
        _maximisation = new Maximisation(Expected, quadrature);
        (Slopes, Intercepts) = (new double[patterns.Items], new double[patterns.Items]);
        var answered = new double[patterns.Items];
        for (int p = 0; p < patterns.Count; p++)
        {
            for (int i = 0; i < answered.Length; i++) answered[i] += patterns.Counts[p];
            foreach (ushort i in patterns.Blank(p)) answered[i] -= patterns.Counts[p];
        }
        for (int i = 0; i < Slopes.Length; i++)
        {
            Slopes[i] = 1;
            // a slope of 1 spreads the logits: 1.2 brings the intercept near where it will be
            Intercepts[i] = 1.2 * Math.Log((Expected.Right[i] + 0.5) / (answered[i] - Expected.Right[i] + 0.5));
        }
    }

    public AnswerPatterns Patterns { get; }

    public Quadrature Quadrature { get; }

    public Expectation Expected { get; }

    public IrtModel Model => _model;

    public double[] Slopes { get; private set; }

    public double[] Intercepts { get; private set; }

    public double LogLikelihood => Expected.LogLikelihood;

    public int Steps { get; private set; }

    public bool Run(double tolerance, int maxSteps)
    {
        bool converged = false;
        while (!converged && Steps < maxSteps)
        {
            var start = Now();
            Step();
            var first = Now();
            if (converged = Distance(start, first) < tolerance) break;
            Step();
            double reached = LogLikelihood;
            var second = Now();
            if (converged = Distance(first, second) < tolerance) break;
            Set(Extrapolated(start, first, second));
            Expect();
            // a long step that makes things worse is taken back
            if (!(LogLikelihood >= reached)) Set(second);
            else
            {
                var before = Now();
                Maximise();
                converged = Distance(before, Now()) < tolerance;
            }
        }
        Expect();
        return converged;
    }

    private void Step()
    {
        Expect();
        Maximise();
    }

    private void Expect()
    {
        Steps++;
        Expected.Run(Slopes, Intercepts, _cancel);
    }

    private void Maximise()
    {
        if (_model == IrtModel.OneParameter) _maximisation.CommonSlope(Slopes, Intercepts);
        else _maximisation.Slopes(Slopes, Intercepts);
    }

    private double[] Now() => [.. Slopes, .. Intercepts];

    private void Set(double[] parameters)
    {
        Slopes = parameters[..Slopes.Length];
        Intercepts = parameters[Slopes.Length..];
    }

    private static double Distance(double[] a, double[] b)
    {
        double most = 0;
        for (int i = 0; i < a.Length; i++) most = Math.Max(most, Math.Abs(a[i] - b[i]));
        return most;
    }

    /// <summary>Varadhan and Roland (2008), scheme S3: step length −‖r‖ / ‖v‖.</summary>
    private static double[] Extrapolated(double[] start, double[] first, double[] second)
    {
        double rr = 0, vv = 0;
        for (int i = 0; i < start.Length; i++)
        {
            double r = first[i] - start[i], v = second[i] - first[i] - r;
            rr += r * r;
            vv += v * v;
        }
        double length = vv > 0 ? Math.Clamp(Math.Sqrt(rr / vv), 1, 64) : 1;
        var next = new double[start.Length];
        for (int i = 0; i < next.Length; i++)
        {
            double r = first[i] - start[i], v = second[i] - first[i] - r;
            next[i] = start[i] + (2 * length * r) + (length * length * v);
        }
        return next;
    }
}
