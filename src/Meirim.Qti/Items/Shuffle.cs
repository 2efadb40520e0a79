namespace Meirim.Qti.Items;

/// <summary>
/// Orders by a seed. The generator is our own few lines (SplitMix64; Steele, Lea, Flood 2014) because a paper must be drawn
/// the same in ten years: the platform's may change between versions.
/// </summary>
public sealed class Shuffle(long seed)
{
    private ulong _state = (ulong)seed;

    public long NextLong()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return (long)(z ^ (z >> 31));
    }

    /// <summary>0 to <paramref name="below"/> − 1, each alike (Lemire's multiplication; the bias is under 2⁻³² for our sizes).</summary>
    public int Next(int below) => (int)(((ulong)NextLong() >> 32) * (ulong)below >> 32);

    public T[] Of<T>(IEnumerable<T> all)
    {
        var order = all.ToArray();
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
        return order;
    }
}
