namespace Meirim.Web.Demo;

/// <summary>
/// Repeatable chance: the same seed and subject give the same throws on every machine (SplitMix64, S. Vigna, public domain).
/// Each person has dice of their own, so that one more throw for one person changes nobody else.
/// </summary>
internal sealed class Dice(int seed, int subject)
{
    private ulong _state = unchecked(((ulong)(uint)seed << 32 | (uint)subject) * 0xD1342543DE82EF95UL + 0x2545F4914F6CDD1DUL);

    public bool Chance(double likelihood) => Part() < likelihood;

    /// <summary>A number from 0 to 1, 1 excluded.</summary>
    public double Part() => (Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => most <= least ? least : least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>A whole number around the middle of the two, rarely near the ends.</summary>
    public int Around(int least, int most) => (Between(least, most) + Between(least, most) + Between(least, most)) / 3;

    public T Of<T>(params ReadOnlySpan<T> items) => items[(int)(Next() % (ulong)items.Length)];

    public T Of<T>(IReadOnlyList<T> items) => items[(int)(Next() % (ulong)items.Count)];

    /// <summary>So many different items, in their own order; all when there are not more.</summary>
    public IEnumerable<T> Some<T>(IReadOnlyList<T> items, int count)
    {
        for (int i = 0; i < items.Count && count > 0; i++)
            if (Between(1, items.Count - i) <= count)
            {
                count--;
                yield return items[i];
            }
    }

    public void Shuffle<T>(IList<T> items)
    {
        for (int i = items.Count - 1; i > 0; i--)
        {
            int other = Between(0, i);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    private ulong Next()
    {
        ulong z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
