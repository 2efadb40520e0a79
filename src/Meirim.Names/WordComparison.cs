namespace Meirim.Names;

/// <summary>Compares one word of a name with another.</summary>
internal static class WordComparison
{
    private static readonly string[] SurnameEndings = ["ov", "ev", "in"];

    /// <returns>A score from 0 to 1 and the reasons as bits, bit n standing for the n-th <see cref="NameReason"/>.</returns>
    public static (double Score, int Reasons) Compare(NameWord a, NameWord b)
    {
        if (string.Equals(a.Spelling, b.Spelling, StringComparison.Ordinal)) return (1, Bit(NameReason.SameSpelling));
        if (a.Key1.Length == 0 || b.Key1.Length == 0) return (0, Bit(NameReason.Different));

        var script = a.Script != b.Script ? Bit(NameReason.OtherScript) : 0;
        if (Same(a.Key1, b.Key1)) return SameKey(a, b, script);
        if (a.IsInitial || b.IsInitial)
            return a.Key2[0] == b.Key2[0] ? (0.6, Bit(NameReason.InitialOnly) | script) : (0, Bit(NameReason.Different));
        if (ShareReading(a, b)) return (0.95, Bit(NameReason.SameKey) | script);

        if (Same(a.Key2, b.Key2))
        {
            // 0.88 for Жақыпов and Джакупов; 0.65 for Марат and Мурат; Серік and Сергей are not alike though their key 2 is one
            var sounds = 0.95 - (1.5 * SoundDistance.Of(a.Key1, b.Key1));
            if (sounds >= 0.5) return (sounds, Bit(NameReason.SoundsAlike) | script);
        }

        if (DifferBySurnameEnding(a.Key1, b.Key1)) return (0.8, Bit(NameReason.SurnameForm) | script);

        // from six letters in ten on, the distance no longer matters: the score is 0
        var (shorter, longer) = (Math.Min(a.Key1.Length, b.Key1.Length), Math.Max(a.Key1.Length, b.Key1.Length));
        var edits = EditDistance.Of(a.Key1, b.Key1, Math.Max(2, longer * 6 / 10));
        var similarity = Math.Max(0, 1 - ((double)edits / longer));
        if ((edits == 1 && shorter >= 4) || (edits == 2 && shorter >= 8))
            return (0.45 + (0.4 * similarity), Bit(NameReason.Typo) | script);
        return (Math.Max(0, similarity - 0.4) * 0.6, Bit(NameReason.Different));
    }

    public static int Bit(NameReason reason) => 1 << (int)reason;

    private static (double Score, int Reasons) SameKey(NameWord a, NameWord b, int script)
    {
        if (Same(a.Unfolded, b.Unfolded)) return (0.98, Bit(NameReason.SameKey) | script);
        // the forms of one word: a patronymic says nothing against, a surname of the other sex may be a relative's
        return a.Key1[^1] == NameKeys.PatronymicSign
            ? (0.96, Bit(NameReason.SameKey) | Bit(NameReason.PatronymicForm) | script)
            : (0.92, Bit(NameReason.SameKey) | Bit(NameReason.GenderForm) | script);
    }

    private static bool ShareReading(NameWord a, NameWord b)
    {
        foreach (var x in a.Readings)
            foreach (var y in b.Readings)
                if (Same(x.Key1, y.Key1)) return true;
        return false;
    }

    private static bool DifferBySurnameEnding(string a, string b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        if (shorter.Length < 4 || longer.Length != shorter.Length + 2 || !longer.StartsWith(shorter, StringComparison.Ordinal)) return false;
        foreach (var ending in SurnameEndings)
            if (longer.EndsWith(ending, StringComparison.Ordinal)) return true;
        return false;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
