namespace Meirim.Names;

/// <summary>Parts a typed name at blanks and commas, keeping hyphens: a double surname is one part of a name.</summary>
internal static class NameTokens
{
    private static readonly char[] Blanks = [' ', '\t', '\n', '\r', '\u00A0', '\u2009', '\u202F', ',', ';', '.'];

    public static List<string> Split(string text)
    {
        var tokens = new List<string>(3);
        foreach (var token in text.Split(Blanks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (NameWords.Split(token).Count == 0) continue;
            // "Асқар ұлы": the lone ending joins the word before it
            if (tokens.Count > 0 && NameWords.IsPatronymicEnding(token)) tokens[^1] += token;
            else tokens.Add(token);
        }

        return tokens;
    }
}
