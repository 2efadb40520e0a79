namespace Meirim.Qti.Items;

/// <summary>Identifiers of QTI: a letter or <c>_</c>, then letters, digits, <c>- _ .</c></summary>
public static class Identifiers
{
    public static bool IsIdentifier(string text) =>
        text.Length is > 0 and <= 200 && (char.IsLetter(text[0]) || text[0] == '_') && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>An identifier made of any text; the same text always gives the same one.</summary>
    public static string Make(string text, string prefix)
    {
        var clean = string.Concat(text.Normalized().Trim().Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' ? c : '_'));
        if (clean.Length > 60) clean = clean[..60];
        return clean.Length > 0 && (char.IsAsciiLetter(clean[0]) || clean[0] == '_') ? clean : prefix + clean;
    }
}
