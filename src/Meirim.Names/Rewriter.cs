using System.Text;

namespace Meirim.Names;

/// <summary>Rewrites a name by tables, keeping capital letters and everything that the tables do not name.</summary>
internal sealed class Rewriter
{
    private readonly Dictionary<char, RewriteRule[]> _rules;

    /// <param name="tables">Names of tables; a row of a later one replaces the same row of an earlier one.</param>
    public Rewriter(params string[] tables)
    {
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in tables)
            foreach (var row in NameTable.Read(table, 2)) rows[row[0]] = row[1];
        _rules = rows.Select(r => RewriteRule.Parse(r.Key, r.Value))
            .GroupBy(r => r.From[0])
            .ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.Rank).ToArray());
    }

    public string Rewrite(string text)
    {
        text = NameCleaning.Compose(text);
        var lower = text.ToLowerInvariant();
        var result = new StringBuilder(text.Length * 2);
        for (var i = 0; i < text.Length;)
        {
            if (RuleAt(lower, i) is not { } rule)
            {
                result.Append(text[i++]);
                continue;
            }

            var length = rule.From.Length;
            Append(result, rule.To, text.AsSpan(i, length), NeighbourIsCapital(text, i, i + length));
            i += length;
        }

        return result.ToString();
    }

    private RewriteRule? RuleAt(string lower, int at)
    {
        if (_rules.TryGetValue(lower[at], out var rules))
            foreach (var rule in rules)
                if (rule.Fits(lower, at)) return rule;
        return null;
    }

    private static void Append(StringBuilder result, string to, ReadOnlySpan<char> source, bool capitals)
    {
        if (to.Length == 0) return;
        if (!char.IsUpper(source[0])) result.Append(to);
        else if (source.Length > 1 ? char.IsUpper(source[^1]) : capitals) result.Append(to.ToUpperInvariant());
        else result.Append(char.ToUpperInvariant(to[0])).Append(to.AsSpan(1));
    }

    // Щукин is Shchukin, ЩУКИН is SHCHUKIN
    private static bool NeighbourIsCapital(string text, int begin, int end) =>
        end < text.Length && char.IsLetter(text[end]) ? char.IsUpper(text[end])
        : begin > 0 && char.IsUpper(text[begin - 1]);
}
