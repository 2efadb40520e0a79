using Meirim.Qti.Items;
using Meirim.Web.Testing.Results;

namespace Meirim.Web.Testing.Regrade;

/// <summary>An item with other right answers. Pure.</summary>
public static class Rekeying
{
    private static readonly SortedDictionary<string, AnswerKey> SameInAllLanguages = new(StringComparer.Ordinal);

    /// <summary>
    /// The item with these answers right and no others. Where answers are worth points by value, the new ones share the points that
    /// the old ones had; what costs points goes on doing so, unless it is right now.
    /// </summary>
    public static Item With(Item item, IReadOnlyDictionary<string, IReadOnlyList<string>> right) => item with
    {
        Responses = [.. item.Responses.Select(r => right.TryGetValue(r.Identifier, out var values) ? r with { Key = Key(r.Key, values), KeyIn = SameInAllLanguages } : r)],
    };

    /// <summary>What stands against these answers as the right ones; null when they can be.</summary>
    public static Problem? Fault(Item item, KeyChangeKind kind, IReadOnlyDictionary<string, IReadOnlyList<string>>? right)
    {
        if (right is not { Count: > 0 } || right.Values.Any(v => v.Count == 0)) return KeyProblems.RightMissing;
        if (right.Keys.Any(k => item.Response(k) is null)) return KeyProblems.RightUnknown;
        // typed words that differ by language are not overwritten by one for all
        if (kind == KeyChangeKind.AnotherKey && right.Keys.Any(k => item.Response(k)!.KeyIn.Count > 0)) return KeyProblems.KeyByLanguage;
        var (known, changed) = (ItemCheck.Problems(item, []), With(item, right));
        if (ItemCheck.Problems(changed, []).Except(known).Any()) return KeyProblems.RightUnknown;
        if (right.All(r => r.Value.ToHashSet(StringComparer.Ordinal).SetEquals(item.Response(r.Key)!.Key.Correct) && r.Value.Count == item.Response(r.Key)!.Key.Correct.Count
                && (item.Response(r.Key)!.Cardinality != Cardinality.Ordered || r.Value.SequenceEqual(item.Response(r.Key)!.Key.Correct)))) return KeyProblems.SameKey;
        var language = item.Languages.First();
        double full = Best(item, language);
        return full > 0 && Math.Abs(Best(changed, language) - full) < 1e-9 ? null : KeyProblems.RulesOfItsOwn;
    }

    private static double Best(Item item, string language) =>
        SheetScoring.Points(item, item.Responses.ToDictionary(r => r.Identifier, r => r.KeyFor(language).Correct), language);

    private static AnswerKey Key(AnswerKey old, IReadOnlyList<string> right) => old with { Correct = right, Mapping = old.Mapping is { } worth ? Worth(worth, right) : null };

    private static Mapping Worth(Mapping old, IReadOnlyList<string> right)
    {
        double points = old.Entries.Where(e => e.Points > 0).Sum(e => e.Points);
        bool strict = old.Entries.All(e => e.CaseSensitive);
        return old with { Entries = [.. right.Select(value => new MapEntry(value, points / right.Count, strict)), .. old.Entries.Where(e => e.Points < 0 && !right.Contains(e.Key))] };
    }
}
