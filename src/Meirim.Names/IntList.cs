namespace Meirim.Names;

/// <summary>A list of numbers that one thread appends to while others read: what a reader sees never changes.</summary>
internal sealed class IntList
{
    private int[] _items = new int[2];
    private int _count;

    /// <summary>For the one writer.</summary>
    public void Add(int item)
    {
        if (_count == _items.Length)
        {
            var larger = new int[_items.Length * 2];
            _items.AsSpan().CopyTo(larger);
            Volatile.Write(ref _items, larger);
        }

        _items[_count] = item;
        Volatile.Write(ref _count, _count + 1);
    }

    /// <summary>The items that are there now. The count is read first: the items are then at least as many.</summary>
    public ReadOnlySpan<int> Items
    {
        get
        {
            var count = Volatile.Read(ref _count);
            return Volatile.Read(ref _items).AsSpan(0, count);
        }
    }
}
