namespace Meirim.Names;

/// <summary>
/// Least number of letters put in, left out, changed, or swapped with their neighbour (optimal string alignment) that makes one
/// text the other.
/// </summary>
internal static class EditDistance
{
    /// <summary>Texts longer than this are only compared for equality: no name is as long.</summary>
    public const int Longest = 64;

    /// <returns>The distance; <paramref name="most"/> + 1 when it is greater than that.</returns>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (a.SequenceEqual(b)) return 0;
        if (Math.Abs(a.Length - b.Length) > most || a.Length > Longest || b.Length > Longest) return most + 1;

        Span<int> before = stackalloc int[Longest + 1];
        Span<int> last = stackalloc int[Longest + 1];
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var d = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d = Math.Min(d, before[j - 2] + 1);
                row[j] = d;
                least = Math.Min(least, d);
            }

            if (least > most) return most + 1;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[b.Length], most + 1);
    }

    /// <summary>1 for equal texts, 0 for texts with nothing in common: 1 - distance / longer length.</summary>
    public static double Similarity(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longer = Math.Max(a.Length, b.Length);
        return longer == 0 ? 1 : 1 - ((double)Math.Min(Of(a, b, longer), longer) / longer);
    }
}
