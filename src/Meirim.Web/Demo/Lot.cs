namespace Meirim.Web.Demo;

/// <summary>Items drawn by weight.</summary>
internal sealed class Lot<T>
{
    private readonly T[] _items;
    private readonly double[] _upTo;

    public Lot(IEnumerable<(T Item, double Weight)> items)
    {
        var all = items.ToList();
        _items = [.. all.Select(i => i.Item)];
        _upTo = new double[all.Count];
        double sum = 0;
        for (int i = 0; i < all.Count; i++) _upTo[i] = sum += all[i].Weight;
        if (sum <= 0) throw new InvalidOperationException("nothing to draw");
    }

    public T Draw(Dice dice)
    {
        int at = Array.BinarySearch(_upTo, dice.Part() * _upTo[^1]);
        return _items[Math.Min(at < 0 ? ~at : at + 1, _items.Length - 1)];
    }

    /// <summary>Shares out so many by weight: whole numbers that add up, the largest remainders first.</summary>
    public IReadOnlyList<(T Item, int Count)> Share(int total, int least = 0)
    {
        var parts = new double[_items.Length];
        for (int i = 0; i < parts.Length; i++) parts[i] = (_upTo[i] - (i == 0 ? 0 : _upTo[i - 1])) / _upTo[^1] * total;
        var counts = Array.ConvertAll(parts, p => Math.Max(least, (int)p));
        var order = Enumerable.Range(0, parts.Length).OrderByDescending(i => parts[i] - (int)parts[i]).ThenBy(i => i).ToList();
        for (int i = 0; counts.Sum() < total; i++) counts[order[i % order.Count]]++;
        while (counts.Sum() > total && counts.Max() > least) counts[Array.IndexOf(counts, counts.Max())]--;
        return [.. _items.Zip(counts)];
    }
}
