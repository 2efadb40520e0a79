using Meirim.Names;
using Meirim.Standards.Country;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>Phrases that stand for codes of the country's lists, found however they are spelled.</summary>
internal sealed class TermList
{
    public const int LongestPhrase = 8;

    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    private readonly List<string> _single = [];
    private readonly NameVocabulary _words = new();

    /// <summary>A phrase by the keys of its words, in their order.</summary>
    public static string Key(string phrase) => string.Join(' ', NameWords.Split(phrase).Select(NameKeys.Key1));

    public Term? Find(string key) => _terms.GetValueOrDefault(key);

    /// <summary>The one-word term nearest to the word, when it is near enough.</summary>
    public Term? Nearest(string word, double leastScore) =>
        _words.Find(word, 1) is [{ } match] && match.Score >= leastScore && match.Kind != MatchKind.Begins ? _terms[_single[match.WordId]] : null;

    public void Add(string filter, string code, Words names)
    {
        foreach (var language in Ui.Texts.Languages) Add(filter, code, names.In(language));
    }

    public void Add(string filter, string code, string phrase)
    {
        var key = Key(phrase);
        if (key.Length == 0) return;
        // a word that two lists know belongs to the first of them: occupations come before regions
        if (_terms.TryGetValue(key, out var known))
        {
            if (known.Filter == filter && !known.Codes.Contains(code)) _terms[key] = known with { Codes = [.. known.Codes, code] };
        }
        else
        {
            _terms[key] = new Term(filter, [code]);
        }
        if (key.Contains(' ', StringComparison.Ordinal) || key.Length < 6) return;
        _words.Add(_single.Count, key, NameKeys.Key2OfKey1(key));
        _single.Add(key);
    }

    /// <summary>A region by its full name; a town that is a region also without the word for town.</summary>
    public void AddRegion(Region region)
    {
        Add("region", region.Code, region.Name);
        foreach (var language in Ui.Texts.Languages)
        {
            var words = NameWords.Split(region.Name.In(language));
            var plain = words.Where(w => !TownWords.Contains(w.ToLowerInvariant())).ToList();
            if (plain.Count < words.Count) Add("region", region.Code, string.Join(' ', plain));
        }
    }

    /// <summary>"Town of" in the four languages.</summary>
    private static readonly HashSet<string> TownWords = new(StringComparer.Ordinal) { "қаласы", "город", "city", "pilsēta", "valstspilsēta" };
}
