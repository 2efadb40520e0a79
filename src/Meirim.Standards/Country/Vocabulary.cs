using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Meirim.Standards.Country;

/// <summary>The values of one list of the country, in the order of the data, found by code (ordinal).</summary>
public sealed class Vocabulary<T> : IReadOnlyList<T> where T : ICoded
{
    private readonly T[] _items;
    private readonly FrozenDictionary<string, T> _byCode;

    /// <summary>Makes a list. Of two items with one code the first stays; the loader refuses such data (CTY-002).</summary>
    public Vocabulary(IEnumerable<T> items)
    {
        _items = [.. items];
        _byCode = _items.DistinctBy(i => i.Code, StringComparer.Ordinal).ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);
    }

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    /// <summary>The value with this code.</summary>
    /// <exception cref="KeyNotFoundException">The list has no such code.</exception>
    public T this[string code] => _byCode[code];

    /// <summary>The value with this code; null when the list has none.</summary>
    public T? Find(string code) => _byCode.GetValueOrDefault(code);

    public bool Has(string code) => _byCode.ContainsKey(code);

    public bool TryFind(string code, [MaybeNullWhen(false)] out T item) => _byCode.TryGetValue(code, out item);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
