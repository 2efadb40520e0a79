using System.Text;

namespace Meirim.Names;

/// <summary>Letters and letter groups to the signs of key 1 (Tables/letters.csv), found by the first letter.</summary>
internal static class LetterTable
{
    /// <summary>Letters above this are not in the table: another script, kept as they are.</summary>
    private const int Span = 0x2000;

    private static readonly string?[] Single = new string?[Span];
    private static readonly (string From, string To)[]?[] Groups = new (string, string)[]?[Span];

    // by first letter, a bit for the lower six bits of each second letter: most words hold no group
    private static readonly ulong[] Seconds = new ulong[Span];

    static LetterTable()
    {
        var groups = new Dictionary<char, List<(string From, string To)>>();
        foreach (var row in NameTable.Read("letters.csv", 2))
        {
            if (row[0].Length == 1) Single[row[0][0]] = row[1];
            else if (groups.TryGetValue(row[0][0], out var list)) list.Add((row[0], row[1]));
            else groups[row[0][0]] = [(row[0], row[1])];
        }

        foreach (var (first, list) in groups)
        {
            Groups[first] = [.. list.OrderByDescending(g => g.From.Length)];
            foreach (var (from, _) in list) Seconds[first] |= 1UL << (from[1] & 63);
        }

        FoldMarks();
    }

    /// <summary>The sign or signs of one letter; null when the letter is of another script.</summary>
    public static string? Of(char letter) => letter < Span ? Single[letter] : null;

    /// <summary>The longest group at the start of the text; null when none fits.</summary>
    public static string? GroupAt(ReadOnlySpan<char> text, out int length)
    {
        var first = text[0];
        if (first < Span && text.Length > 1 && (Seconds[first] & (1UL << (text[1] & 63))) != 0)
            foreach (var (from, to) in Groups[first]!)
                if (text.StartsWith(from))
                {
                    length = from.Length;
                    return to;
                }

        length = 0;
        return null;
    }

    // ā ē ģ ķ ü ä …: a mark that the table does not name is dropped
    private static void FoldMarks()
    {
        for (var c = '\u00C0'; c < Span; c++)
        {
            if (Single[c] is not null || !char.IsLetter(c)) continue;
            var bare = c.ToString().Normalize(NormalizationForm.FormD)[0];
            if (bare != c && bare < Span && Single[char.ToLowerInvariant(bare)] is { } sign) Single[c] = sign;
        }
    }
}
