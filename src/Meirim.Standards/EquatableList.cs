using System.Collections;
using System.Runtime.CompilerServices;

namespace Meirim.Standards;

/// <summary>An immutable list that is equal to another when its items are, in their order: what a record needs of a list.</summary>
[CollectionBuilder(typeof(EquatableList), nameof(EquatableList.Create))]
public sealed class EquatableList<T> : IReadOnlyList<T>, IEquatable<EquatableList<T>>
{
    /// <summary>The list without items: <c>[]</c> gives it.</summary>
    internal static EquatableList<T> Empty { get; } = new([], owned: true);

    private readonly T[] _items;

    public EquatableList(IEnumerable<T> items) => _items = [.. items];

    // the caller gives the array away and keeps no reference to it
    internal EquatableList(T[] items, bool owned) => _items = owned ? items : [.. items];

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public bool Equals(EquatableList<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items);

    public override bool Equals(object? obj) => Equals(obj as EquatableList<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items) hash.Add(item);
        return hash.ToHashCode();
    }

    internal ReadOnlySpan<T> AsSpan() => _items;

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Lets a collection expression make an <see cref="EquatableList{T}"/>.</summary>
public static class EquatableList
{
    public static EquatableList<T> Create<T>(ReadOnlySpan<T> items) =>
        items.IsEmpty ? EquatableList<T>.Empty : new(items.ToArray(), owned: true);
}
