namespace Meirim.Names;

/// <summary>One distinct key 1 with the words that have it.</summary>
internal sealed class VocabularyEntry
{
    public VocabularyEntry(string key1, int wordId)
    {
        Key1 = key1;
        WordIds.Add(wordId);
        Span<ushort> seen = stackalloc ushort[EditDistance.Longest];
        if (key1.Length > EditDistance.Longest) return;
        seen = seen[..Trigram.Write(key1, seen)];
        for (var i = 0; i < seen.Length; i++)
            if (!seen[..i].Contains(seen[i])) Trigrams++;
    }

    public string Key1 { get; }

    /// <summary>How many different trigrams the key has.</summary>
    public int Trigrams { get; }

    public IntList WordIds { get; } = new();
}
