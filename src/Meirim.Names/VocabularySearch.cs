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

    /// <summary>Steps in which the share of trigrams is counted.</summary>
    private const int Levels = 64;

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

    /// <summary>The best matches in falling order, each word once.</summary>
    public List<WordMatch> Best()
    {
        var entries = vocabulary.Entries;
        var best = new List<WordMatch>(Math.Min(limit, 64));
        foreach (var (id, (kind, score)) in _found)
        {
            if (best.Count == limit && score < best[^1].Score) continue;
            foreach (var word in entries[id].WordIds.Items) Insert(best, new WordMatch(word, kind, score));
        }

        return best;
    }

    // few are asked for of many that are found: a sorted list that never grows past the limit
    private void Insert(List<WordMatch> best, WordMatch match)
    {
        // a word with several readings may have been found by each
        var known = best.FindIndex(m => m.WordId == match.WordId);
        if (known >= 0)
        {
            if (Order(best[known], match) <= 0) return;
            best.RemoveAt(known);
        }

        var at = best.Count;
        while (at > 0 && Order(match, best[at - 1]) < 0) at--;
        if (at == limit) return;
        if (best.Count == limit) best.RemoveAt(limit - 1);
        best.Insert(at, match);
    }

    private static int Order(WordMatch a, WordMatch b) =>
        b.Score.CompareTo(a.Score) is not 0 and var byScore ? byScore
        : a.Kind.CompareTo(b.Kind) is not 0 and var byKind ? byKind
        : a.WordId.CompareTo(b.WordId);

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
        Span<int> levels = stackalloc int[Levels + 1];
        for (var id = 0; id < shared.Length; id++)
        {
            if (shared[id] < least) continue;
            var dice = 2d * shared[id] / (distinct + entries[id].Trigrams);
            if (dice < LeastDice) continue;
            candidates.Add((id, dice));
            levels[(int)(dice * Levels)]++;
        }

        if (candidates.Count <= MostCandidates) return candidates;

        // counted by level instead of sorted: the levels from the best one down that fit, and of the next one the first
        int lowest = Levels, room = MostCandidates;
        while (levels[lowest] <= room) room -= levels[lowest--];
        candidates.RemoveAll(c => (int)(c.Dice * Levels) is var level && (level < lowest || (level == lowest && room-- <= 0)));
        return candidates;
    }
}
