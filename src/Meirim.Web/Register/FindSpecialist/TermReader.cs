using Meirim.Names;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Meirim.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary>
/// Tells what of a question is an occupation, a region, a town or a language rather than a name. A single word that somebody
/// in the register bears as a name stays a name: Абай is a poet's name before it is a region.
/// </summary>
internal sealed class TermReader(CountryData country, PlaceNames placeNames, Texts texts, CountryClock clock)
{
    private static readonly TimeSpan PlacesHold = TimeSpan.FromMinutes(1);

    /// <summary>Least score of the vocabulary at which a mistyped or inflected word is still the term: one edit in a long word.</summary>
    private const double LeastScore = 0.8;

    private readonly TermList _terms = Terms(country, texts);
    private volatile KnownPlaces _places = new([], [], -1, DateTimeOffset.MinValue);

    public static int MostWords => 12;

    /// <summary>Parts the words into terms and the rest, which is a name.</summary>
    public async Task<(List<Understood> Understood, List<Understood> Otherwise, List<string> Name)> Read(
        string text, bool onlyName, KnownWordList names, MeirimDb db, CancellationToken cancel)
    {
        var words = NameWords.Split(text).Take(MostWords).ToList();
        if (onlyName || words.Count == 0) return ([], [], words);
        var places = await Places(db, cancel);
        var keys = words.ConvertAll(NameKeys.Key1);
        var (understood, otherwise, name) = (new List<Understood>(), new List<Understood>(), new List<string>());
        for (int at = 0, length; at < words.Count; at += length)
        {
            var (term, count) = Longest(keys, at, places);
            length = Math.Max(1, count);
            var isName = length == 1 && names.Has(keys[at]);
            if (term is null && !isName && words[at].Length >= 6) term = _terms.Nearest(words[at], LeastScore);
            var typed = string.Join(' ', words.GetRange(at, length));
            if (term is null || isName) name.AddRange(words.GetRange(at, length));
            if (term is not null) (isName ? otherwise : understood).Add(new Understood(term, typed));
        }
        return (understood, otherwise, name);
    }

    /// <summary>The places with this name in whatever spelling; none when it is unknown.</summary>
    public async Task<IReadOnlyList<string>> PlacesNamed(string name, MeirimDb db, CancellationToken cancel)
    {
        var key = TermList.Key(name);
        var places = await Places(db, cancel);
        if (!places.ByKey.ContainsKey(key)) places = await ReadPlaces(db, cancel);
        if (places.ByKey.TryGetValue(key, out var written)) return written;
        // a town of the country where no organisation is: nobody is found there, and the question is none the less right
        return placeNames.Find(name, null) is { } place ? [place.Name.Kk] : [];
    }

    /// <summary>The names of every place where there is an organisation.</summary>
    public async Task<IReadOnlyList<Words>> AllPlaces(MeirimDb db, CancellationToken cancel) => (await Places(db, cancel)).All;

    private (Term?, int) Longest(List<string> keys, int at, KnownPlaces places)
    {
        for (int length = Math.Min(TermList.LongestPhrase, keys.Count - at); length > 0; length--)
        {
            var key = string.Join(' ', keys.GetRange(at, length));
            if (_terms.Find(key) is { } term) return (term, length);
            if (places.ByKey.TryGetValue(key, out var names)) return (new Term("place", [.. names]), length);
        }
        return (null, 0);
    }

    /// <summary>A new organisation is known at once, one that moved within a minute.</summary>
    private async Task<KnownPlaces> Places(MeirimDb db, CancellationToken cancel) =>
        (clock.Now - _places.ReadAt).Duration() < PlacesHold && _places.Organisations == await db.Organisations.CountAsync(cancel)
            ? _places
            : await ReadPlaces(db, cancel);

    private async Task<KnownPlaces> ReadPlaces(MeirimDb db, CancellationToken cancel)
    {
        var count = await db.Organisations.CountAsync(cancel);
        var all = await db.Organisations.Where(o => o.Place != "").Select(o => new { o.Region, o.Place }).Distinct().ToListAsync(cancel);
        return _places = new KnownPlaces(
            [.. all.Select(p => placeNames.Of(p.Place, p.Region)).Distinct()],
            all.SelectMany(p => placeNames.Keys(p.Place, p.Region), (p, key) => (key, p.Place)).GroupBy(p => p.key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Select(p => p.Place).Distinct().ToList(), StringComparer.Ordinal),
            count,
            clock.Now);
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

    private sealed record KnownPlaces(IReadOnlyList<Words> All, Dictionary<string, List<string>> ByKey, int Organisations, DateTimeOffset ReadAt);
}
