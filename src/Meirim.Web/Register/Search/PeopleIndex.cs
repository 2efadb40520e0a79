using System.Runtime.InteropServices;
using Meirim.Names;
using Meirim.Standards.Country;

namespace Meirim.Web.Register.Search;

/// <summary>
/// Everybody whom the public may find, in memory: a set of people for each value of each facet, and for each word of the names
/// those who bear it. Reading and writing take turns (<see cref="PeopleIndexLoader"/> holds the lock).
/// </summary>
internal sealed class PeopleIndex(CountryData country, PlaceNames places)
{
    private readonly Dictionary<Guid, int> _places = [];
    private readonly List<IndexedPerson?> _people = [];
    private readonly Dictionary<(Facet, string), PersonSet> _sets = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly List<List<int>> _bearers = [];
    private readonly Dictionary<int, int[]> _wordsOf = [];
    private readonly Dictionary<string, Words> _organisations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _placesByKey = new(StringComparer.Ordinal);

    /// <summary>Everybody in the index.</summary>
    public PersonSet Everyone { get; } = new();

    /// <summary>Those with more than one post: facets of posts are looked at one by one.</summary>
    public PersonSet InSeveralPosts { get; } = new();

    public NameVocabulary Vocabulary { get; } = new();

    /// <summary>The day on which categories were last compared with the calendar.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Places given out, empty ones among them.</summary>
    public int Room => _people.Count;

    public IndexedPerson this[int at] => _people[at]!;

    /// <summary>The values that somebody has.</summary>
    public IEnumerable<KeyValuePair<(Facet Facet, string Code), PersonSet>> Sets => _sets;

    public PersonSet Of(Facet facet, string code) => _sets.GetValueOrDefault((facet, code)) ?? Nobody;

    /// <summary>True when somebody has a name word with this first key.</summary>
    public bool HasWord(string key1) => _words.TryGetValue(key1, out var word) && _bearers[word].Count > 0;

    /// <summary>First key of a word of the vocabulary.</summary>
    public string Key1(int word) => _keys[word];

    /// <summary>Who bears the word.</summary>
    public ReadOnlySpan<int> Bearers(int word) => CollectionsMarshal.AsSpan(_bearers[word]);

    /// <summary>Codes of the places where somebody works, by the key of their name in any spelling.</summary>
    public IReadOnlyList<string> PlacesAt(string key) => _placesByKey.GetValueOrDefault(key) ?? [];

    /// <summary>Name of an organisation in which somebody works.</summary>
    public Words Organisation(string code) => _organisations[code];

    public bool HasNumber(string number) => _numbers.ContainsKey(number);

    public bool Has(IndexedPerson person, Facet facet, string code) => Of(facet, code).Has(_places[person.Id]);

    public IndexedPerson? Find(Guid person) => _places.TryGetValue(person, out var at) ? _people[at] : null;

    /// <summary>Puts the person in, in place of what was known of them.</summary>
    public void Put(IndexedPerson person, IEnumerable<(string Key1, string Key2)> words)
    {
        Remove(person.Id);
        if (!_places.TryGetValue(person.Id, out var at))
        {
            at = _people.Count;
            _people.Add(null);
            _places[person.Id] = at;
        }
        _people[at] = person;
        _numbers[person.Number] = at;
        Everyone.Add(at);
        foreach (var post in person.Posts) Learn(post.At);
        if (person.Posts.Count > 1) InSeveralPosts.Add(at);
        foreach (var (facet, code) in Values(person, Day)) Set(facet, code).Add(at);
        var own = new List<int>();
        foreach (var (key1, key2) in words)
        {
            if (!_words.TryGetValue(key1, out var word))
            {
                word = _keys.Count;
                _words[key1] = word;
                _keys.Add(key1);
                _bearers.Add([]);
                Vocabulary.Add(word, key1, key2);
            }
            if (own.Contains(word)) continue;
            own.Add(word);
            _bearers[word].Add(at);
        }
        _wordsOf[at] = [.. own];
    }

    /// <summary>Takes the person out; the place stays theirs.</summary>
    public void Remove(Guid person)
    {
        if (!_places.TryGetValue(person, out var at) || _people[at] is not { } known) return;
        Everyone.Remove(at);
        _numbers.Remove(known.Number);
        InSeveralPosts.Remove(at);
        foreach (var (facet, code) in Values(known, Day)) _sets[(facet, code)].Remove(at);
        foreach (var word in _wordsOf[at]) _bearers[word].Remove(at);
        _wordsOf.Remove(at);
        _people[at] = null;
    }

    /// <summary>Moves to another day: categories that have lapsed by then no longer count.</summary>
    public void Turn(DateOnly day)
    {
        if (day == Day) return;
        foreach (var at in Everyone.All())
        {
            var person = _people[at]!;
            var (before, after) = (person.CategoryOn(Day) ?? "none", person.CategoryOn(day) ?? "none");
            if (before == after) continue;
            Set(Facet.Category, before).Remove(at);
            Set(Facet.Category, after).Add(at);
        }
        Day = day;
    }

    /// <summary>The values of a post.</summary>
    public IEnumerable<(Facet Facet, string Code)> Values(IndexedPost post)
    {
        yield return (Facet.Occupation, post.Occupation);
        foreach (var level in Levels(post.Occupation)) yield return (Facet.Level, level);
        if (post.At.Region is { } region) yield return (Facet.Region, region);
        if (post.At.Place is { } place) yield return (Facet.Place, place);
        if (post.At.Id is { } id) yield return (Facet.Organisation, id.ToString("N"));
        foreach (var access in post.At.Access) yield return (Facet.Access, access);
    }

    private void Learn(IndexedOrganisation at)
    {
        if (at.Id is { } id) _organisations[id.ToString("N")] = at.Name;
        if (at.Place is not { } place || _sets.ContainsKey((Facet.Place, place))) return;
        foreach (var key in places.KeysOf(place))
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_placesByKey, key, out _);
            known ??= [];
            if (!known.Contains(place)) known.Add(place);
        }
    }

    private static readonly PersonSet Nobody = new();

    private PersonSet Set(Facet facet, string code) => CollectionsMarshal.GetValueRefOrAddDefault(_sets, (facet, code), out _) ??= new PersonSet();

    private IEnumerable<(Facet Facet, string Code)> Values(IndexedPerson person, DateOnly day)
    {
        foreach (var post in person.Posts)
            foreach (var value in Values(post)) yield return value;
        if (person.Posts.Count == 0)
        {
            // someone in no post is found where they worked last
            if (person.Region is { } region) yield return (Facet.Region, region);
            if (person.Occupation is { } occupation)
            {
                yield return (Facet.Occupation, occupation);
                foreach (var level in Levels(occupation)) yield return (Facet.Level, level);
            }
        }
        yield return (Facet.Category, person.CategoryOn(day) ?? "none");
        foreach (var trait in person.Traits) yield return trait;
        if (person.TakesNew) yield return (Facet.TakesNew, "now");
        if (person.HomeVisits) yield return (Facet.HomeVisits, "yes");
        if (person.WaitingDays is { } days)
            foreach (var bound in WaitingTime.Bounds.Where(b => days <= b)) yield return (Facet.Waiting, WaitingTime.Code(bound));
    }

    private IEnumerable<string> Levels(string occupation)
    {
        if (country.Occupations.Find(occupation) is not { } known) yield break;
        for (var level = known.LevelFrom; level <= known.LevelTo; level++) yield return Level(level);
    }

    private static string Level(int level) => level.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
