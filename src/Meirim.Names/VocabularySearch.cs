using System.Buffers;

namespace Meirim.Names;

/// <summary>One question to a vocabulary: gathers entries by kind, keeps the best score of each.</summary>
internal sealed class VocabularySearch(NameVocabulary vocabulary, int limit)
{
    /// <summary>Least share of common trigrams (Dice) for an entry to be looked at.</summary>
    private const double LeastDice = 0.4;

    /// <summary>Least score of an entry that is merely similar.</summary>
    private const double LeastSimilar = 0.35;

    /// <summary>Entries whose distance is worked out, those with the greatest share of trigrams.</summary>
    private const int MostCandidates = 200;

    /// <summary>Signs that a mistyped letter may have stood for.</summary>
    private const string Signs = "aeiouklmnrstbdghjpvzf649";

    private readonly Dictionary<int, (MatchKind Kind, double Score)> _found = [];

    /// <summary>Asks with one reading of the queried word.</summary>
    public void Ask(NameKey query)
    {
        var key = query.Key1;
        if (key.Length == 0) return;
        if (vocabulary.TryFind(key, out var equal)) Keep(equal, MatchKind.Exact, 1);

        // a word added since we began may stand in a list and not yet in the entries that we see
        var entries = vocabulary.Entries;
        foreach (var id in vocabulary.WithKey2(query.Key2))
            if (id < entries.Length) Keep(id, MatchKind.Sounds, 0.75 + (0.2 * EditDistance.Similarity(key, entries[id].Key1)));
        if (key.Length < 3) return;

        foreach (var id in vocabulary.WithPrefix(Trigram.Prefix(key)))
        {
            if (id >= entries.Length) continue;
            var word = entries[id].Key1;
            if (word.StartsWith(key, StringComparison.Ordinal)) Keep(id, MatchKind.Begins, 0.6 + (0.3 * key.Length / word.Length));
        }

        if (key.Length > EditDistance.Longest) return;
        OneEdit(key);
        if (key.Length >= 4) ByTrigrams(key, entries);
    }

    public List<WordMatch> Best()
    {
        var entries = vocabulary.Entries;
        var all = new List<WordMatch>(_found.Count);
        foreach (var (id, (kind, score)) in _found)
            foreach (var word in entries[id].WordIds.Items) all.Add(new WordMatch(word, kind, score));
        all.Sort(static (a, b) => b.Score.CompareTo(a.Score) is not 0 and var byScore ? byScore
            : a.Kind.CompareTo(b.Kind) is not 0 and var byKind ? byKind : a.WordId.CompareTo(b.WordId));
        return OncePerWord(all);
    }

    // a word with several readings may have been found by each
    private List<WordMatch> OncePerWord(List<WordMatch> all)
    {
        var seen = new HashSet<int>(Math.Min(all.Count, limit));
        var best = new List<WordMatch>(Math.Min(all.Count, limit));
        foreach (var match in all)
        {
            if (best.Count == limit) break;
            if (seen.Add(match.WordId)) best.Add(match);
        }

        return best;
    }

    private void Keep(int id, MatchKind kind, double score)
    {
        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_found, id, out var exists);
        if (!exists || score > known.Score) known = (kind, score);
    }

    // every key one edit away is asked for by name: trigrams lose short words and swapped letters
    private void OneEdit(ReadOnlySpan<char> key)
    {
        Span<char> room = stackalloc char[EditDistance.Longest + 1];
        var score = 0.45 + (0.4 * (1 - (1d / key.Length)));
        for (var i = 0; i <= key.Length; i++)
        {
            key[..i].CopyTo(room);
            key[i..].CopyTo(room[(i + 1)..]);
            foreach (var sign in Signs)
            {
                room[i] = sign;
                Try(room[..(key.Length + 1)], score);
            }

            if (i == key.Length) break;
            key.CopyTo(room);
            foreach (var sign in Signs)
            {
                room[i] = sign;
                Try(room[..key.Length], score);
            }

            key[(i + 1)..].CopyTo(room[i..]);
            Try(room[..(key.Length - 1)], score);
            if (i + 1 == key.Length) continue;
            key.CopyTo(room);
            (room[i], room[i + 1]) = (room[i + 1], room[i]);
            Try(room[..key.Length], score);
        }
    }

    private void Try(ReadOnlySpan<char> key1, double score)
    {
        if (vocabulary.TryFind(key1, out var id)) Keep(id, MatchKind.Similar, score);
    }

    private void ByTrigrams(string key, ReadOnlySpan<VocabularyEntry> entries)
    {
        Span<ushort> trigrams = stackalloc ushort[EditDistance.Longest];
        trigrams = trigrams[..Trigram.Write(key, trigrams)];
        var shared = ArrayPool<byte>.Shared.Rent(entries.Length);
        Array.Clear(shared, 0, entries.Length);
        var distinct = 0;
        for (var i = 0; i < trigrams.Length; i++)
        {
            if (trigrams[..i].Contains(trigrams[i])) continue;
            distinct++;
            foreach (var id in vocabulary.WithTrigram(trigrams[i]))
                if (id < entries.Length) shared[id]++;
        }

        var candidates = Candidates(shared.AsSpan(0, entries.Length), distinct, entries);
        ArrayPool<byte>.Shared.Return(shared);
        foreach (var (id, dice) in candidates)
        {
            var score = (0.35 * dice) + (0.45 * EditDistance.Similarity(key, entries[id].Key1));
            if (score >= LeastSimilar) Keep(id, MatchKind.Similar, score);
        }
    }

    private static List<(int Id, double Dice)> Candidates(ReadOnlySpan<byte> shared, int distinct, ReadOnlySpan<VocabularyEntry> entries)
    {
        // the share is at most 2s / (d + s): with fewer shared trigrams than this it cannot reach the threshold
        var least = (byte)Math.Max(2, Math.Ceiling(LeastDice * distinct / (2 - LeastDice)));
        var candidates = new List<(int Id, double Dice)>();
        for (var id = 0; id < shared.Length; id++)
        {
            if (shared[id] < least) continue;
            var dice = 2d * shared[id] / (distinct + entries[id].Trigrams);
            if (dice >= LeastDice) candidates.Add((id, dice));
        }

        if (candidates.Count <= MostCandidates) return candidates;
        candidates.Sort(static (a, b) => b.Dice.CompareTo(a.Dice) is not 0 and var byDice ? byDice : a.Id.CompareTo(b.Id));
        candidates.RemoveRange(MostCandidates, candidates.Count - MostCandidates);
        return candidates;
    }
}
