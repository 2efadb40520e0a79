using System.Security.Cryptography;
using System.Text;
using Meirim.Qti.Items;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Results;

namespace Meirim.Web.Testing.Regrade;

/// <summary>
/// The key by which a round is scored: what the items say, and what was decided of single questions since. Pure; of what was decided
/// of one question the later counts, and a second key stands beside whatever was right before it.
/// </summary>
public sealed class RoundKey
{
    /// <summary>The number of the key as the items have it.</summary>
    public const int First = 1;

    public static readonly RoundKey AsWritten = new(First, []);

    private readonly IReadOnlyList<QuestionChange> _changes;
    private readonly ILookup<(Guid, int), QuestionChange> _byQuestion;
    private readonly Dictionary<(Guid, int), IReadOnlyList<Item>> _rights = [];

    /// <param name="changes">In the order in which they were decided.</param>
    public RoundKey(int number, IReadOnlyList<QuestionChange> changes)
    {
        (Number, _changes) = (number, changes);
        _byQuestion = changes.ToLookup(c => (c.Item, c.Version));
    }

    public int Number { get; }

    /// <summary>What decides of this question now; null when it counts as it was written. A second key does not bring back what is out.</summary>
    public KeyChangeKind? KindOf(Guid item, int version)
    {
        KeyChangeKind? kind = null;
        foreach (var change in _byQuestion[(item, version)])
            if (change.Kind != KeyChangeKind.SecondKey || kind is not (KeyChangeKind.Void or KeyChangeKind.AllCorrect)) kind = change.Kind;
        return kind;
    }

    /// <summary>Points of an answer, and the most that the question gives; null when the question is out.</summary>
    public (double Points, double Most)? Worth(Guid id, int version, Item item, IReadOnlyDictionary<string, IReadOnlyList<string>> answer, string language)
    {
        var kind = KindOf(id, version);
        if (kind == KeyChangeKind.Void) return null;
        if (kind is null) return (SheetScoring.Points(item, answer, language), SheetScoring.Most(item, language));
        var rights = Rights(id, version, item);
        double most = rights.Max(r => SheetScoring.Most(r, language));
        return kind == KeyChangeKind.AllCorrect ? (most, most) : (rights.Max(r => SheetScoring.Points(r, answer, language)), most);
    }

    /// <summary>The item by each key that holds for it, the first one first.</summary>
    public IReadOnlyList<Item> Rights(Guid id, int version, Item item)
    {
        if (_rights.TryGetValue((id, version), out var known)) return known;
        var rights = new List<Item> { item };
        foreach (var change in _byQuestion[(id, version)])
            if (change.Kind == KeyChangeKind.AnotherKey) rights = [Rekeying.With(item, change.Right!)];
            else if (change.Kind == KeyChangeKind.SecondKey) rights.Add(Rekeying.With(item, change.Right!));
        return _rights[(id, version)] = rights;
    }

    /// <summary>SHA-256 over the versions that count and every change since: another change of any of them is another hash.</summary>
    public string Hash(IEnumerable<ItemVersion> versions)
    {
        var written = SheetScoring.KeyHash(versions);
        return _changes.Count == 0 ? written
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{written}\n{string.Join('\n', _changes.Select(c => c.Spell()))}")));
    }

    /// <summary>The next key: this one and what was changed.</summary>
    public RoundKey Then(IEnumerable<QuestionChange> changes) => new(Number + 1, [.. _changes, .. changes]);
}
