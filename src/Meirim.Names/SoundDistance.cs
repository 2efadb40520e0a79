namespace Meirim.Names;

/// <summary>
/// Edit distance between two keys 1 in which a change that official spellings make counts half: і and ү, о and ү, ә and е, қ and х,
/// a vowel left out. Tells Жақыпов and Джакупов (one name) from Марат and Мурат (two names).
/// </summary>
internal static class SoundDistance
{
    private const string Close = "iu ou ei ea ao gk hk gh dt bp 64 s6 s4 jz ";

    /// <summary>Distance divided by the longer length: 0 for equal keys, up to 1.</summary>
    public static double Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var longer = Math.Max(a.Length, b.Length);
        if (longer == 0) return 0;
        if (longer > EditDistance.Longest) return a.SequenceEqual(b) ? 0 : 1;

        Span<int> last = stackalloc int[EditDistance.Longest + 1];
        Span<int> row = stackalloc int[EditDistance.Longest + 1];
        for (var j = 1; j <= b.Length; j++) last[j] = last[j - 1] + Drop(b[j - 1]);
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = last[0] + Drop(a[i - 1]);
            for (var j = 1; j <= b.Length; j++)
                row[j] = Math.Min(
                    Math.Min(last[j] + Drop(a[i - 1]), row[j - 1] + Drop(b[j - 1])),
                    last[j - 1] + Change(a[i - 1], b[j - 1]));
            var spare = last;
            last = row;
            row = spare;
        }

        return last[b.Length] / 2d / longer;
    }

    // in halves
    private static int Drop(char c) => c == 'i' ? 1 : 2;

    private static int Change(char a, char b)
    {
        if (a == b) return 0;
        for (var i = 0; i < Close.Length; i += 3)
            if ((Close[i] == a && Close[i + 1] == b) || (Close[i] == b && Close[i + 1] == a)) return 1;
        return 2;
    }
}
