using Meirim.Names;
using Meirim.Standards.Country;
using Meirim.Web.Register.Search;
using Meirim.Web.Ui;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>
/// Tells what of a question is an occupation, a region, a town or a language rather than a name. A single word that somebody
/// in the register bears as a name stays a name: Абай is a poet's name before it is a region.
/// </summary>
internal sealed class TermReader(CountryData country, PlaceNames places, Texts texts)
{
    /// <summary>Least score of the vocabulary at which a mistyped or inflected word is still the term: one edit in a long word.</summary>
    private const double LeastScore = 0.8;

    private readonly TermList _terms = Terms(country, texts);

    public static int MostWords => 12;

    /// <summary>Parts the words into terms and the rest, which is a name.</summary>
    public (List<Understood> Understood, List<Understood> Otherwise, List<string> Name) Read(string text, bool onlyName, PeopleIndex index)
    {
        var words = NameWords.Split(text).Take(MostWords).ToList();
        if (onlyName || words.Count == 0) return ([], [], words);
        var keys = words.ConvertAll(NameKeys.Key1);
        var (understood, otherwise, name) = (new List<Understood>(), new List<Understood>(), new List<string>());
        for (int at = 0, length; at < words.Count; at += length)
        {
            var (term, count) = Longest(keys, at, index);
            length = Math.Max(1, count);
            var isName = length == 1 && index.HasWord(keys[at]);
            if (term is null && !isName && words[at].Length >= 6) term = _terms.Nearest(words[at], LeastScore);
            var typed = string.Join(' ', words.GetRange(at, length));
            if (term is null || isName) name.AddRange(words.GetRange(at, length));
            if (term is not null) (isName ? otherwise : understood).Add(new Understood(term, typed));
        }
        return (understood, otherwise, name);
    }

    /// <summary>The codes of the places with this name in whatever spelling; null when there is no such place.</summary>
    public IReadOnlyList<string>? PlacesNamed(string name, PeopleIndex index)
    {
        if (index.Values.People(Facet.Place, name).Count > 0) return [name];
        if (index.PlacesAt(TermList.Key(name)) is { Count: > 0 } known) return known;
        // a town of the country where nobody works: nobody is found there, and the question is none the less right
        return places.Find(name, null) is { } place ? [place.Code] : null;
    }

    private (Term?, int) Longest(List<string> keys, int at, PeopleIndex index)
    {
        for (int length = Math.Min(TermList.LongestPhrase, keys.Count - at); length > 0; length--)
        {
            var key = string.Join(' ', keys.GetRange(at, length));
            if (_terms.Find(key) is { } term) return (term, length);
            if (index.PlacesAt(key) is { Count: > 0 } found) return (new Term("place", [.. found]), length);
        }
        return (null, 0);
    }

    private static TermList Terms(CountryData country, Texts texts)
    {
        var terms = new TermList();
        foreach (var occupation in country.Occupations)
        {
            terms.Add("occupation", occupation.Code, occupation.Name);
            foreach (var synonym in occupation.Synonyms) terms.Add("occupation", occupation.Code, synonym);
        }
        foreach (var region in country.Regions) terms.AddRegion(region);
        foreach (var language in country.Languages) terms.Add("language", language.Code, language.Name);
        foreach (var language in Texts.Languages)
            foreach (var words in texts.In(language, "find.sign-language-words").Split('|'))
                terms.Add("language", SearchQuestion.AnySignLanguage, words);
        return terms;
    }
}
