namespace Meirim.Names;

/// <summary>Groups of three signs as numbers below <see cref="Count"/>.</summary>
internal static class Trigram
{
    public const int Count = 32 * 32 * 32;

    /// <summary>The groups of a key with its begin and end: <c>^ab abc bc$</c>.</summary>
    /// <param name="room">As many numbers as the key has signs.</param>
    /// <returns>How many were written.</returns>
    public static int Write(ReadOnlySpan<char> key, Span<ushort> room)
    {
        if (key.Length < 2) return 0;
        int two = (30 << 5) | Code(key[0]);
        for (var i = 1; i <= key.Length; i++)
        {
            var three = (two << 5) | (i < key.Length ? Code(key[i]) : 31);
            room[i - 1] = (ushort)three;
            two = three & 0x3FF;
        }

        return key.Length;
    }

    /// <summary>The number of the first three signs; the key has at least three.</summary>
    public static int Prefix(ReadOnlySpan<char> key) => (Code(key[0]) << 10) | (Code(key[1]) << 5) | Code(key[2]);

    // letters 0-25, the signs 4 6 9, all else one; 30 and 31 are begin and end
    private static int Code(char c) => c switch
    {
        >= 'a' and <= 'z' => c - 'a',
        '4' => 26,
        '6' => 27,
        '9' => 28,
        _ => 29,
    };
}
