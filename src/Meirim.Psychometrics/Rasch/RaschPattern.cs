namespace Meirim.Psychometrics.Rasch;

/// <summary>People who answered the same items: how many at each score.</summary>
/// <param name="Columns">The items that they answered.</param>
/// <param name="AtScore">People with 0 … all of these items right.</param>
internal sealed record RaschPattern(int[] Columns, int[] AtScore)
{
    /// <summary>People by the items that they answered; those with none or all of them right tell nothing and are not here.</summary>
    public static List<RaschPattern> Of(ResponseMatrix responses, out int informative)
    {
        var found = new Dictionary<string, RaschPattern>(StringComparer.Ordinal);
        var order = new List<RaschPattern>();
        informative = 0;
        Span<char> mask = new char[responses.Items];
        for (int p = 0; p < responses.Persons; p++)
        {
            var row = responses.Row(p);
            int answered = 0, right = 0;
            for (int i = 0; i < row.Length; i++)
            {
                bool has = row[i] != ResponseMatrix.Missing;
                mask[i] = has ? '1' : '0';
                if (!has) continue;
                answered++;
                right += row[i];
            }
            if (right == 0 || right == answered) continue;
            informative++;
            var lookup = found.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!lookup.TryGetValue(mask, out var pattern))
            {
                var columns = new int[answered];
                for (int i = 0, c = 0; i < mask.Length; i++)
                    if (mask[i] == '1') columns[c++] = i;
                pattern = new RaschPattern(columns, new int[answered + 1]);
                found.Add(mask.ToString(), pattern);
                order.Add(pattern);
            }
            pattern.AtScore[right]++;
        }
        return order;
    }
}
