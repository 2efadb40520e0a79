using System.Text;
using Meirim.Standards.Country;
using Meirim.Web.Ui;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>One list of the country, to be found by code, by name in any language, or by another word for it.</summary>
public sealed class ListWords
{
    private readonly Dictionary<string, HashSet<string>> _codes = new(StringComparer.Ordinal);

    private ListWords() { }

    public static ListWords Of<T>(IEnumerable<T> entries, Func<T, IEnumerable<string>>? also = null) where T : CountryEntry
    {
        var words = new ListWords();
        foreach (var entry in entries)
        {
            words.Put(entry.Code, entry.Code);
            foreach (var language in Texts.Languages) words.Put(entry.Name.In(language), entry.Code);
        }
        // another word counts only where no list entry has it for its name
        if (also is not null)
            foreach (var entry in entries)
                foreach (var word in also(entry))
                    if (!words._codes.TryGetValue(Plain(word), out var codes) || codes.Contains(entry.Code)) words.Put(word, entry.Code);
        return words;
    }

    /// <summary>The codes that are meant: one, or several, or none.</summary>
    public IReadOnlyCollection<string> Find(string text)
    {
        if (_codes.TryGetValue(Plain(text), out var codes)) return codes;
        // a template writes "name (code)" where two names are alike
        int open = text.LastIndexOf('(');
        return open > 0 && text.EndsWith(')') && _codes.TryGetValue(Plain(text[(open + 1)..^1]), out codes) ? codes : [];
    }

    private void Put(string word, string code)
    {
        var plain = Plain(word);
        if (plain.Length == 0) return;
        if (!_codes.TryGetValue(plain, out var codes)) _codes[plain] = codes = new(StringComparer.Ordinal);
        codes.Add(code);
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text.ToLowerInvariant())
            if (char.IsLetterOrDigit(c)) plain.Append(c == 'ё' ? 'е' : c);
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        return plain.ToString().TrimEnd();
    }
}
