namespace Meirim.Psychometrics.Irt;

/// <summary>Points that stand for the standard normal distribution of abilities: equally spaced, weights from the density, their sum 1.</summary>
public sealed class Quadrature
{
    private readonly double[] _points, _logWeights;

    /// <param name="points">How many.</param>
    /// <param name="limit">They lie on [−limit, limit].</param>
    public Quadrature(int points = 61, double limit = 6)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 3);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        _points = new double[points];
        _logWeights = new double[points];
        double sum = 0;
        for (int q = 0; q < points; q++)
        {
            _points[q] = -limit + (2 * limit * q / (points - 1));
            sum += Math.Exp(-0.5 * _points[q] * _points[q]);
        }
        for (int q = 0; q < points; q++) _logWeights[q] = (-0.5 * _points[q] * _points[q]) - Math.Log(sum);
    }

    public int Count => _points.Length;

    public ReadOnlySpan<double> Points => _points;

    public ReadOnlySpan<double> LogWeights => _logWeights;
}
