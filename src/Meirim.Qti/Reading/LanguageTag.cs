namespace Meirim.Qti.Reading;

/// <summary>Language tags as they stand in files.</summary>
internal static class LanguageTag
{
    /// <summary>The language without script and region, in small letters: <c>kk</c> of <c>kk-Cyrl-KZ</c>; null for what is no tag.</summary>
    public static string? Primary(string tag)
    {
        var primary = tag.Split('-', '_')[0].ToLowerInvariant();
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) ? primary : null;
    }
}
