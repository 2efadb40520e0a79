using System.Collections.Concurrent;

namespace Meirim.Names;

/// <summary>
/// The distinct words of all names in memory, to answer a queried word in a fraction of a millisecond: equal, sounding alike, begun,
/// mistyped. Words are only ever added. Any number of threads may ask while one adds (adding takes a lock).
/// </summary>
public sealed class NameVocabulary
{
    private readonly Lock _writing = new();
    private readonly ConcurrentDictionary<string, int> _byKey1 = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly ConcurrentDictionary<string, IntList> _byKey2 = new(StringComparer.Ordinal);
    private readonly IntList?[] _byPrefix = new IntList[Trigram.Count];
    private readonly IntList?[] _byTrigram = new IntList[Trigram.Count];
    private VocabularyEntry[] _entries = new VocabularyEntry[1024];
    private int _count;

    public NameVocabulary() => _lookup = _byKey1.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>How many distinct keys 1 there are.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Adds a word by its two keys. A word with several readings is added once for each.</summary>
    /// <param name="wordId">Identity of the word in the register; words with one key 1 are kept apart by it.</param>
    public void Add(int wordId, string key1, string key2)
    {
        ArgumentNullException.ThrowIfNull(key1);
        ArgumentNullException.ThrowIfNull(key2);
        if (key1.Length == 0) return;
        lock (_writing)
        {
            if (_byKey1.TryGetValue(key1, out var known))
            {
                var words = _entries[known].WordIds;
                if (!words.Items.Contains(wordId)) words.Add(wordId);
                return;
            }

            Append(new VocabularyEntry(key1, wordId), key2);
        }
    }

    /// <summary>Adds a word by all its readings.</summary>
    public void Add(int wordId, string word)
    {
        foreach (var (key1, key2) in NameKeys.Readings(word)) Add(wordId, key1, key2);
    }

    /// <summary>
    /// The words that answer the query, best first, each once: key 1 equal, key 2 equal, begun with the query (from three letters),
    /// one edit away or alike by trigrams.
    /// </summary>
    /// <param name="queryWord">One word as typed.</param>
    /// <param name="limit">At most so many; none when it is 0 or less.</param>
    public IReadOnlyList<WordMatch> Find(string queryWord, int limit)
    {
        ArgumentNullException.ThrowIfNull(queryWord);
        if (limit <= 0) return [];
        var search = new VocabularySearch(this, limit);
        foreach (var reading in NameReadings.Of(queryWord)) search.Ask(reading);
        return search.Best();
    }

    internal ReadOnlySpan<VocabularyEntry> Entries
    {
        get
        {
            var count = Volatile.Read(ref _count);
            return Volatile.Read(ref _entries).AsSpan(0, count);
        }
    }

    internal bool TryFind(ReadOnlySpan<char> key1, out int entry) => _lookup.TryGetValue(key1, out entry);

    internal ReadOnlySpan<int> WithKey2(string key2) => _byKey2.TryGetValue(key2, out var list) ? list.Items : [];

    internal ReadOnlySpan<int> WithPrefix(int prefix) => Volatile.Read(ref _byPrefix[prefix]) is { } list ? list.Items : [];

    internal ReadOnlySpan<int> WithTrigram(int trigram) => Volatile.Read(ref _byTrigram[trigram]) is { } list ? list.Items : [];

    private void Append(VocabularyEntry entry, string key2)
    {
        var id = _count;
        if (id == _entries.Length)
        {
            var larger = new VocabularyEntry[id * 2];
            _entries.AsSpan().CopyTo(larger);
            Volatile.Write(ref _entries, larger);
        }

        // the entry first, the ways to it after: a reader never meets a number without its entry
        _entries[id] = entry;
        Volatile.Write(ref _count, id + 1);
        _byKey2.GetOrAdd(key2, static _ => new IntList()).Add(id);
        if (entry.Key1.Length >= 3) Append(ref _byPrefix[Trigram.Prefix(entry.Key1)], id);
        if (entry.Key1.Length <= EditDistance.Longest)
        {
            Span<ushort> trigrams = stackalloc ushort[EditDistance.Longest];
            trigrams = trigrams[..Trigram.Write(entry.Key1, trigrams)];
            for (var i = 0; i < trigrams.Length; i++)
                if (!trigrams[..i].Contains(trigrams[i])) Append(ref _byTrigram[trigrams[i]], id);
        }

        _byKey1[entry.Key1] = id;
    }

    private static void Append(ref IntList? list, int id)
    {
        if (list is null) Volatile.Write(ref list, new IntList());
        list!.Add(id);
    }
}
