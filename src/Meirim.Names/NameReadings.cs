namespace Meirim.Names;

/// <summary>The other ways to read a Latin word, where two practices use one letter for two sounds.</summary>
internal static class NameReadings
{
    public static NameKey[] Of(string word)
    {
        var usual = NameKeys.Of(word);
        if (usual.Key1.Length < 2 || Scripts.Of(word) != NameScript.Latin) return [usual];

        var all = new List<NameKey>(3) { usual };
        if (word.Contains('j', StringComparison.OrdinalIgnoreCase)) Add(all, NameKeys.Key1(word, readJAsY: true));
        if (word.Contains('x', StringComparison.OrdinalIgnoreCase))
            Add(all, NameKeys.Key1(word.Replace("x", "kh", StringComparison.OrdinalIgnoreCase)));
        for (int i = 0, known = all.Count; i < known; i++)
            if (LatvianStem(all[i].Key1) is { } stem) Add(all, stem);
        return [.. all];
    }

    // Latvian surnames: Balodis and Balode, Lācis and Lāce
    private static string? LatvianStem(string key) =>
        key.Length > 4 && key.EndsWith("is", StringComparison.Ordinal) ? key[..^2]
        : key.Length > 3 && key[^1] == 'e' ? key[..^1]
        : null;

    private static void Add(List<NameKey> all, string key1)
    {
        foreach (var known in all)
            if (string.Equals(known.Key1, key1, StringComparison.Ordinal)) return;
        all.Add(new NameKey(key1, NameKeys.Key2OfKey1(key1)));
    }
}
