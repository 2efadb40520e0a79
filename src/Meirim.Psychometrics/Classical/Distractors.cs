namespace Meirim.Psychometrics.Classical;

/// <summary>Who chose which option of an item, and how strong they are on the other items.</summary>
internal static class Distractors
{
    public static IReadOnlyList<OptionStatistics> Of(KeyedOptions keyed, ResponseMatrix responses, int[] scores, int item, bool counted)
    {
        var names = keyed.Options.OptionsOf(item);
        var right = keyed.Options.Right(keyed.Key)[item];
        var counts = new int[names.Count];
        var rests = new long[names.Count];
        int answered = 0;
        for (int p = 0; p < responses.Persons; p++)
        {
            int code = keyed.Options.Code(p, item);
            if (OptionMatrix.IsBlank(code)) continue;
            answered++;
            counts[code]++;
            byte own = responses[p, item];
            rests[code] += scores[p] - (counted && own != ResponseMatrix.Missing ? own : 0);
        }
        var statistics = new OptionStatistics[names.Count];
        for (int o = 0; o < statistics.Length; o++)
            statistics[o] = new OptionStatistics(names[o], right[o], counts[o], (double)counts[o] / answered, counts[o] == 0 ? null : (double)rests[o] / counts[o]);
        return statistics;
    }
}
