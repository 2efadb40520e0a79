namespace Meirim.Psychometrics.Numerics;

/// <summary>Symmetric positive definite systems, A = L Lᵀ.</summary>
internal sealed class Cholesky
{
    private readonly double[,] _lower;
    private readonly int _size;

    private Cholesky(double[,] lower)
    {
        _lower = lower;
        _size = lower.GetLength(0);
    }

    /// <summary>Null when the matrix is not positive definite (a pivot under 1e-12 of its diagonal).</summary>
    public static Cholesky? Of(double[,] matrix)
    {
        int size = matrix.GetLength(0);
        var lower = new double[size, size];
        for (int i = 0; i < size; i++)
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int m = 0; m < j; m++) sum -= lower[i, m] * lower[j, m];
                if (i != j) lower[i, j] = sum / lower[j, j];
                else if (!(sum > 1e-12 * Math.Abs(matrix[i, i]))) return null;
                else lower[i, i] = Math.Sqrt(sum);
            }
        return new Cholesky(lower);
    }

    public double[] Solve(double[] right)
    {
        var x = (double[])right.Clone();
        for (int i = 0; i < _size; i++)
        {
            for (int j = 0; j < i; j++) x[i] -= _lower[i, j] * x[j];
            x[i] /= _lower[i, i];
        }
        for (int i = _size - 1; i >= 0; i--)
        {
            for (int j = i + 1; j < _size; j++) x[i] -= _lower[j, i] * x[j];
            x[i] /= _lower[i, i];
        }
        return x;
    }

    public double[,] Inverse()
    {
        var inverse = new double[_size, _size];
        var unit = new double[_size];
        for (int c = 0; c < _size; c++)
        {
            unit[c] = 1;
            var column = Solve(unit);
            unit[c] = 0;
            for (int r = 0; r < _size; r++) inverse[r, c] = column[r];
        }
        return inverse;
    }
}
