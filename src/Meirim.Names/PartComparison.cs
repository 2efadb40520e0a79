namespace Meirim.Names;

/// <summary>Compares one part of a name, of one or several words, with another.</summary>
internal static class PartComparison
{
    /// <summary>Words beyond this are not looked at: no part of a name has as many.</summary>
    private const int MostWords = 6;

    public static (double Score, int Reasons) Compare(NameWord[] a, NameWord[] b)
    {
        if (a.Length == 1 && b.Length == 1) return WordComparison.Compare(a[0], b[0]);
        // one order for both ways of asking, so that ties fall the same way
        var (few, many) = a.Length < b.Length || (a.Length == b.Length && Order(a, b) <= 0) ? (a, b) : (b, a);
        if (SameWords(few, many)) return (1, WordComparison.Bit(NameReason.SameSpelling));

        var count = Math.Min(few.Length, MostWords);
        var pairs = new List<(double Score, int Reasons, int I, int J)>();
        for (var i = 0; i < count; i++)
            for (var j = 0; j < Math.Min(many.Length, MostWords); j++)
            {
                var (score, reasons) = WordComparison.Compare(few[i], many[j]);
                pairs.Add((score, reasons, i, j));
            }

        pairs.Sort((x, y) => y.Score.CompareTo(x.Score));
        int usedI = 0, usedJ = 0, all = 0, taken = 0;
        double sum = 0;
        foreach (var (score, reasons, i, j) in pairs)
        {
            if ((usedI & (1 << i)) != 0 || (usedJ & (1 << j)) != 0) continue;
            usedI |= 1 << i;
            usedJ |= 1 << j;
            all |= reasons;
            sum += score;
            taken++;
        }

        var mean = sum / taken;
        if (few.Length == many.Length) return (mean, all);
        // one half of a double surname is still that surname
        return (mean * 0.88, all | WordComparison.Bit(NameReason.PartMissing));
    }

    private static int Order(NameWord[] a, NameWord[] b)
    {
        for (var i = 0; i < a.Length; i++)
            if (string.CompareOrdinal(a[i].Spelling, b[i].Spelling) is not 0 and var order) return order;
        return 0;
    }

    private static bool SameWords(NameWord[] a, NameWord[] b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (!string.Equals(a[i].Spelling, b[i].Spelling, StringComparison.Ordinal)) return false;
        return true;
    }
}
