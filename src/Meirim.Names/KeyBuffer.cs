namespace Meirim.Names;

/// <summary>
/// The signs of key 1 as they are written. Pairs that would read as something else a second time are settled on the way
/// (doubled signs, n before b, kh, ts …), so that the key of a key is the same key.
/// </summary>
internal ref struct KeyBuffer(Span<char> room)
{
    private readonly Span<char> _room = room;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Text => _room[..Length];

    public void Cut(int length) => Length = length;

    public void Add(ReadOnlySpan<char> signs)
    {
        foreach (var sign in signs) Add(sign);
    }

    public void Add(char sign)
    {
        while (Length > 0)
        {
            var last = _room[Length - 1];
            if (last == sign) return;
            switch (last, sign)
            {
                case ('n', 'g'): // ң is written нг, ng
                case ('g', 'h'):
                    return;
                case ('k', 'h'):
                case ('d', 'j'):
                case ('t', 's'):
                case ('i', 'u'): // ю is written iu
                    Length--;
                    continue;
                case ('n', 'b'): // Дүйсенбинов, Дюсембинов
                case ('n', 'p'):
                    Length--;
                    Add('m');
                    continue;
                case ('s', 'h'): // Асхат must not read as Ашат
                case ('z', 'h'):
                    sign = 'k';
                    continue;
                case ('i', 'e') when Length > 1 && IsVowel(_room[Length - 2]): // Baiev, Bayev, Баев
                    Length--;
                    continue;
                default:
                    break;
            }

            break;
        }

        _room[Length++] = sign;
    }

    /// <summary>Rewrites what is there by the rules that need both neighbours of u.</summary>
    public void SettleU()
    {
        var length = Length;
        var first = Text.IndexOf('u');
        if (first < 0) return;
        Length = first;
        for (var i = first; i < length; i++)
        {
            var c = _room[i];
            if (c == 'u')
            {
                var next = i + 1 < length ? _room[i + 1] : '\0';
                // у beside a vowel is a consonant: Уәлихан, Валихан; Дәулет, Давлет
                if (next is 'a' or 'e' or 'o' || (Length > 0 && IsVowel(_room[Length - 1]))) c = 'v';
                // үй before a consonant is written ю: Дүйсен, Дюсен
                else if (next == 'i' && i + 2 < length && !IsVowel(_room[i + 2])) i++;
            }

            Add(c);
        }
    }

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
