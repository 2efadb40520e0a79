namespace Meirim.Names;

/// <summary>One row of a transliteration table with the place where it holds.</summary>
/// <param name="Before"><c>^</c> at the beginning of a word, <c>*</c> after a vowel or й ь ъ, NUL anywhere.</param>
/// <param name="After"><c>$</c> at the end of a word, <c>%</c> before a consonant, NUL anywhere.</param>
internal readonly record struct RewriteRule(string From, string To, char Before, char After)
{
    private const string Vowels = "аәеёиіоөуұүыэюяaeiouyāēīūäöüıйьъ";

    public static RewriteRule Parse(string from, string to)
    {
        char before = '\0', after = '\0';
        if (from[0] is '^' or '*')
        {
            before = from[0];
            from = from[1..];
        }

        if (from[^1] is '$' or '%')
        {
            after = from[^1];
            from = from[..^1];
        }

        return new RewriteRule(from, to, before, after);
    }

    /// <summary>The more a rule asks for, the earlier it is tried.</summary>
    public int Rank => (From.Length * 4) + (Before == '\0' ? 0 : 2) + (After == '\0' ? 0 : 1);

    public bool Fits(ReadOnlySpan<char> text, int at)
    {
        if (!text[at..].StartsWith(From)) return false;
        var end = at + From.Length;
        var begins = at == 0 || !char.IsLetter(text[at - 1]);
        var ends = end == text.Length || !char.IsLetter(text[end]);
        return Before switch { '^' => begins, '*' => !begins && Vowels.Contains(text[at - 1], StringComparison.Ordinal), _ => true }
            && After switch { '$' => ends, '%' => !ends && !Vowels.Contains(text[end], StringComparison.Ordinal), _ => true };
    }
}
