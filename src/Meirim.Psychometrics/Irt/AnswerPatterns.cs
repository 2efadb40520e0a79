using System.Runtime.InteropServices;

namespace Meirim.Psychometrics.Irt;

/// <summary>People with the same answers, once: which items they have right and which they left blank.</summary>
internal sealed class AnswerPatterns
{
    private readonly int[] _rightStart, _blankStart;
    private readonly ushort[] _right, _blank;

    private AnswerPatterns(int items, int[] counts, int[] of, int[] rightStart, ushort[] right, int[] blankStart, ushort[] blank)
    {
        (Items, Counts, Of) = (items, counts, of);
        (_rightStart, _right, _blankStart, _blank) = (rightStart, right, blankStart, blank);
    }

    public int Items { get; }

    public int Count => Counts.Length;

    /// <summary>How many people gave each pattern.</summary>
    public int[] Counts { get; }

    /// <summary>The pattern of each person; −1 for those who answered nothing.</summary>
    public int[] Of { get; }

    public ReadOnlySpan<ushort> Right(int pattern) => _right.AsSpan(_rightStart[pattern].._rightStart[pattern + 1]);

    public ReadOnlySpan<ushort> Blank(int pattern) => _blank.AsSpan(_blankStart[pattern].._blankStart[pattern + 1]);

    public static AnswerPatterns From(ResponseMatrix responses)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = found.GetAlternateLookup<ReadOnlySpan<char>>();
        var counts = new List<int>();
        var of = new int[responses.Persons];
        List<int> rightStart = [0], blankStart = [0];
        List<ushort> right = [], blank = [];
        var text = new char[responses.Items];
        for (int p = 0; p < of.Length; p++)
        {
            var row = responses.Row(p);
            if (!row.ContainsAnyExcept(ResponseMatrix.Missing))
            {
                of[p] = -1;
                continue;
            }
            for (int i = 0; i < row.Length; i++) text[i] = (char)row[i];
            if (!lookup.TryGetValue(text, out of[p]))
            {
                of[p] = counts.Count;
                found.Add(new string(text), of[p]);
                counts.Add(0);
                for (int i = 0; i < row.Length; i++)
                    if (row[i] == 1) right.Add((ushort)i);
                    else if (row[i] == ResponseMatrix.Missing) blank.Add((ushort)i);
                rightStart.Add(right.Count);
                blankStart.Add(blank.Count);
            }
            CollectionsMarshal.AsSpan(counts)[of[p]]++;
        }
        return new AnswerPatterns(responses.Items, [.. counts], of, [.. rightStart], [.. right], [.. blankStart], [.. blank]);
    }
}
