namespace Meirim.Standards.Editions;

/// <summary>
/// How alike two texts are, 0 to 1: the share of letter triples that they have in common (Dice). Kazakh carries meaning in
/// endings, so that equal words rarely look equal; triples forgive an ending and still tell other words apart.
/// </summary>
public static class TextSimilarity
{
    public static double Of(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal)) return 1;
        var (left, right) = (Triples(a), Triples(b));
        if (left.Count == 0 || right.Count == 0) return 0;
        var common = left.Sum(t => Math.Min(t.Value, right.GetValueOrDefault(t.Key)));
        return 2.0 * common / (left.Values.Sum() + right.Values.Sum());
    }

    private static Dictionary<string, int> Triples(string text)
    {
        var triples = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in text.ToUpperInvariant().Split([' ', '.', ',', ';', ':', '(', ')', '"', '-', '–', '«', '»'], StringSplitOptions.RemoveEmptyEntries))
        {
            var padded = $" {word} ";
            for (var i = 0; i + 3 <= padded.Length; i++)
            {
                var triple = padded.Substring(i, 3);
                triples[triple] = triples.GetValueOrDefault(triple) + 1;
            }
        }
        return triples;
    }
}
