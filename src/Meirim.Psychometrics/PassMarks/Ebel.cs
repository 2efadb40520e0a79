namespace Meirim.Psychometrics.PassMarks;

/// <summary>
/// Ebel's method (1972): questions are sorted by difficulty and relevance; for each cell a judge says what share a person who is just good
/// enough has right.
/// </summary>
public static class Ebel
{
    /// <param name="points">Points in each cell of the grid, in any order of cells.</param>
    /// <param name="shares">Judges × cells, each 0 to 1.</param>
    public static PassMark Analyse(IReadOnlyList<int> points, double[,] shares)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(shares);
        if (shares.GetLength(1) != points.Count) throw new ArgumentException("a share for every cell", nameof(shares));
        var marks = new double[shares.GetLength(0)];
        for (int j = 0; j < marks.Length; j++)
            for (int c = 0; c < points.Count; c++)
                marks[j] += shares[j, c] is >= 0 and <= 1 ? points[c] * shares[j, c] : throw new ArgumentException("a share lies between 0 and 1", nameof(shares));
        return PassMark.OfJudges(marks);
    }
}
