namespace Meirim.Psychometrics;

/// <summary>Who chose which option of which item. Immutable; a blank is null.</summary>
public sealed class OptionMatrix
{
    private const ushort Blank = ushort.MaxValue;

    private readonly string[] _itemIds;
    private readonly string[][] _options;
    private readonly ushort[] _chosen;

    private OptionMatrix(string[] itemIds, string[][] options, ushort[] chosen)
    {
        _itemIds = itemIds;
        _options = options;
        _chosen = chosen;
        Persons = itemIds.Length == 0 ? 0 : chosen.Length / itemIds.Length;
    }

    public int Persons { get; }

    public int Items => _itemIds.Length;

    public IReadOnlyList<string> ItemIds => _itemIds;

    /// <summary>The options of an item that anybody chose, in ordinal order.</summary>
    public IReadOnlyList<string> OptionsOf(int item) => _options[item];

    /// <summary>The option that a person chose; null for a blank.</summary>
    public string? this[int person, int item] => Code(person, item) is var code && code == Blank ? null : _options[item][code];

    /// <param name="itemIds">One per column, each once.</param>
    /// <param name="rows">One per person, as long as the items; null or white space is a blank. Options are trimmed.</param>
    /// <exception cref="ArgumentException">A row of another length.</exception>
    public static OptionMatrix Create(IReadOnlyList<string> itemIds, IReadOnlyList<IReadOnlyList<string?>> rows)
    {
        ArgumentNullException.ThrowIfNull(itemIds);
        ArgumentNullException.ThrowIfNull(rows);
        string[] ids = [.. itemIds];
        var found = new Dictionary<string, ushort>[ids.Length];
        var options = new string[ids.Length][];
        var chosen = new ushort[rows.Count * ids.Length];
        for (int i = 0; i < ids.Length; i++)
        {
            var seen = new SortedSet<string>(StringComparer.Ordinal);
            for (int p = 0; p < rows.Count; p++)
            {
                if (rows[p].Count != ids.Length) throw new ArgumentException($"row {p + 1} has {rows[p].Count} answers for {ids.Length} items", nameof(rows));
                if (rows[p][i]?.Trim() is { Length: > 0 } option) seen.Add(option);
            }
            options[i] = [.. seen];
            found[i] = new Dictionary<string, ushort>(StringComparer.Ordinal);
            for (int o = 0; o < options[i].Length; o++) found[i].Add(options[i][o], (ushort)o);
            for (int p = 0; p < rows.Count; p++)
                chosen[(p * ids.Length) + i] = rows[p][i]?.Trim() is { Length: > 0 } option ? found[i][option] : Blank;
        }
        return new OptionMatrix(ids, options, chosen);
    }

    /// <summary>Right answers become 1, others 0, blanks stay missing. Letters are compared without regard to case.</summary>
    /// <param name="key">The right options of each item.</param>
    /// <exception cref="ArgumentException">An item that the key does not name.</exception>
    public ResponseMatrix Score(IReadOnlyDictionary<string, IReadOnlyCollection<string>> key)
    {
        var right = Right(key);
        var points = new byte[_chosen.Length];
        for (int p = 0, cell = 0; p < Persons; p++)
            for (int i = 0; i < Items; i++, cell++)
                points[cell] = _chosen[cell] == Blank ? ResponseMatrix.Missing : right[i][_chosen[cell]] ? (byte)1 : (byte)0;
        return ResponseMatrix.Create(_itemIds, points);
    }

    /// <summary>For each item and option, whether it is right.</summary>
    internal bool[][] Right(IReadOnlyDictionary<string, IReadOnlyCollection<string>> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var right = new bool[Items][];
        for (int i = 0; i < Items; i++)
        {
            if (!key.TryGetValue(_itemIds[i], out var answers)) throw new ArgumentException($"the key has no answer for item {_itemIds[i]}", nameof(key));
            right[i] = [.. _options[i].Select(o => answers.Any(a => a.Trim().Equals(o, StringComparison.OrdinalIgnoreCase)))];
        }
        return right;
    }

    internal int Code(int person, int item) => _chosen[(person * Items) + item];

    internal static bool IsBlank(int code) => code == Blank;
}

/// <summary>What people chose, and what was right.</summary>
/// <param name="Key">The right options of each item, by item id.</param>
public sealed record KeyedOptions(OptionMatrix Options, IReadOnlyDictionary<string, IReadOnlyCollection<string>> Key)
{
    /// <summary>The points that follow.</summary>
    public ResponseMatrix Score() => Options.Score(Key);
}
