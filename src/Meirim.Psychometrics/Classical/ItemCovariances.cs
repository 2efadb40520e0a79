namespace Meirim.Psychometrics.Classical;

/// <summary>Covariances of items as scored (a blank is 0 points), n − 1, and what follows for the total.</summary>
internal sealed class ItemCovariances
{
    private ItemCovariances(double[,] matrix, double[] withTotal, double total)
    {
        Matrix = matrix;
        WithTotal = withTotal;
        TotalVariance = total;
    }

    public double[,] Matrix { get; }

    /// <summary>Covariance of each item with the score.</summary>
    public double[] WithTotal { get; }

    public double TotalVariance { get; }

    public int Items => WithTotal.Length;

    /// <summary>All figures are NaN for fewer than two people.</summary>
    public static ItemCovariances Of(ResponseMatrix responses)
    {
        int k = responses.Items;
        long n = responses.Persons;
        var sums = new long[k];
        var products = new long[k * k];
        var scored = new int[k];
        for (int p = 0; p < n; p++)
        {
            var row = responses.Row(p);
            int count = 0;
            for (int i = 0; i < k; i++)
                if (row[i] is not (0 or ResponseMatrix.Missing)) scored[count++] = i;
            for (int a = 0; a < count; a++)
            {
                int i = scored[a];
                long x = row[i];
                sums[i] += x;
                var line = products.AsSpan(i * k, k);
                for (int b = 0; b <= a; b++) line[scored[b]] += x * row[scored[b]];
            }
        }
        var matrix = new double[k, k];
        var withTotal = new double[k];
        double total = 0, divisor = n < 2 ? double.NaN : n * (double)(n - 1);
        for (int i = 0; i < k; i++)
            for (int j = 0; j <= i; j++)
            {
                double c = ((n * products[(i * k) + j]) - (sums[i] * sums[j])) / divisor;
                matrix[i, j] = matrix[j, i] = c;
            }
        for (int i = 0; i < k; i++)
            for (int j = 0; j < k; j++)
            {
                withTotal[i] += matrix[i, j];
                total += matrix[i, j];
            }
        return new ItemCovariances(matrix, withTotal, total);
    }
}
