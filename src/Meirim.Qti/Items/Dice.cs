namespace Meirim.Qti.Items;

/// <summary>A small generator whose sequence is the same on every machine and version (SplitMix64; Steele, Lea, Flood 2014).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 up to, and without, <paramref name="limit"/>; each as likely.</summary>
    public int Below(int limit)
    {
        ulong bound = (ulong)limit, fair = ulong.MaxValue - ulong.MaxValue % bound;
        ulong drawn;
        do drawn = Next();
        while (drawn >= fair);
        return (int)(drawn % bound);
    }

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        ulong z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
