using System.Runtime.InteropServices;
using Meirim.Names;
using Meirim.Standards.Country;

namespace Meirim.Web.Register.Search;

/// <summary>
/// Everybody whom the public may find, in memory: a set of people for each value of each facet, and for each word of the names
/// those who bear it. Reading and writing take turns (<see cref="PublicPeople"/> holds the lock).
/// </summary>
internal sealed class PeopleIndex(CountryData country, PlaceNames places)
{
    private readonly Dictionary<Guid, int> _places = [];
    private readonly List<int> _inOrder = [];
    private readonly List<int> _serials = [];
    private readonly List<PublicSpecialist?> _people = [];
    private readonly List<int[]> _postsOf = [];
    // side by side in memory: looked at for each of a million people
    private readonly List<int> _onlyPost = [];
    private readonly List<int> _serialOf = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<List<int>> _bearers = [];
    private readonly Dictionary<int, int[]> _wordsOf = [];
    private readonly Dictionary<string, Words> _organisations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _placesByKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _knownPlaces = new(StringComparer.Ordinal);

    /// <summary>Everybody in the index.</summary>
    public PersonSet Everyone { get; } = new();

    /// <summary>Those in a post and without restriction.</summary>
    public PersonSet Active { get; } = new();

    /// <summary>Those with more than one post: facets of posts are looked at one by one.</summary>
    public PersonSet InSeveralPosts { get; } = new();

    public NameVocabulary Vocabulary { get; } = new();

    /// <summary>The values that somebody has, or had.</summary>
    public IndexValues Values { get; } = new();

    /// <summary>The day on which categories were last compared with the calendar.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>Places given out, empty ones among them.</summary>
    public int Room => _people.Count;

    /// <summary>All places in the order of the register numbers, empty ones among them.</summary>
    public IReadOnlyList<int> InOrder => _inOrder;

    /// <summary>Raised by every change.</summary>
    public int Changes { get; private set; }

    public PublicSpecialist this[int at] => _people[at]!;

    public PostValues Posts { get; } = new(country);

    /// <summary>The number of each post of someone, in <see cref="Posts"/>.</summary>
    public int[] PostsOf(int at) => _postsOf[at];

    /// <summary>By place: the number of the one post; meant for nobody in several.</summary>
    public ReadOnlySpan<int> OnlyPosts => CollectionsMarshal.AsSpan(_onlyPost);

    /// <summary>By place: the serial of the register number.</summary>
    public ReadOnlySpan<int> Serials => CollectionsMarshal.AsSpan(_serialOf);

    /// <summary>True when somebody has a name word with this first key.</summary>
    public bool HasWord(string key1) => _words.TryGetValue(key1, out var word) && _bearers[word].Count > 0;

    /// <summary>Who bears the word.</summary>
    public ReadOnlySpan<int> Bearers(int word) => CollectionsMarshal.AsSpan(_bearers[word]);

    /// <summary>Codes of the places where somebody works, by the key of their name in any spelling.</summary>
    public IReadOnlyList<string> PlacesAt(string key) => _placesByKey.GetValueOrDefault(key) ?? [];

    /// <summary>Name of an organisation in which somebody works.</summary>
    public Words Organisation(string code) => _organisations[code];

    public PublicSpecialist? Find(string number) => _numbers.TryGetValue(number, out var at) ? _people[at] : null;

    public PublicSpecialist? Find(Guid person) => _places.TryGetValue(person, out var at) ? _people[at] : null;

    /// <summary>Puts the person in, in place of what was known of them.</summary>
    public void Put(PublicSpecialist read, IEnumerable<(string Key1, string Key2)> words)
    {
        var person = read.On(Day);
        Remove(person.PersonId);
        if (!_places.TryGetValue(person.PersonId, out var at))
        {
            at = _people.Count;
            _people.Add(null);
            _postsOf.Add([]);
            _onlyPost.Add(0);
            _serialOf.Add(person.Serial);
            _places[person.PersonId] = at;
            // new numbers are higher than all before them, as a rule
            var before = _serials.Count > 0 && _serials[^1] > person.Serial ? ~_serials.BinarySearch(person.Serial) : _serials.Count;
            _serials.Insert(before, person.Serial);
            _inOrder.Insert(before, at);
        }
        _people[at] = person;
        _numbers[person.Number] = at;
        Everyone.Add(at);
        foreach (var post in person.Posts) Learn(post.At);
        if (person.Posts.Count > 1) InSeveralPosts.Add(at);
        if (person.Status == EntryStatus.Active) Active.Add(at);
        _postsOf[at] = Posts.Of(person, Values);
        _onlyPost[at] = _postsOf[at][0];
        foreach (var value in ValuesOf(at)) Values[value].People.Add(at);
        var own = new List<int>();
        foreach (var (key1, key2) in words)
        {
            if (!_words.TryGetValue(key1, out var word))
            {
                word = _bearers.Count;
                _words[key1] = word;
                _bearers.Add([]);
                Vocabulary.Add(word, key1, key2);
            }
            if (own.Contains(word)) continue;
            own.Add(word);
            _bearers[word].Add(at);
        }
        _wordsOf[at] = [.. own];
        Changes++;
    }

    /// <summary>Takes the person out; the place stays theirs.</summary>
    public void Remove(Guid person)
    {
        if (!_places.TryGetValue(person, out var at) || _people[at] is not { } known) return;
        foreach (var value in ValuesOf(at)) Values[value].People.Remove(at);
        Everyone.Remove(at);
        _numbers.Remove(known.Number);
        InSeveralPosts.Remove(at);
        Active.Remove(at);
        foreach (var word in _wordsOf[at]) _bearers[word].Remove(at);
        _wordsOf.Remove(at);
        (_people[at], _postsOf[at]) = (null, []);
        Changes++;
    }

    /// <summary>Moves to a later day: categories that have lapsed by then no longer count.</summary>
    public void Turn(DateOnly day)
    {
        if (day == Day) return;
        foreach (var at in Everyone)
        {
            var (before, after) = (_people[at]!, _people[at]!.On(day));
            if (ReferenceEquals(before, after)) continue;
            _people[at] = after;
            Values[Category(before)].People.Remove(at);
            Values[Category(after)].People.Add(at);
        }
        Day = day;
        Changes++;
    }

    private void Learn(PublicEmployer at)
    {
        if (at.Id is { } id) _organisations[PostValues.Code(id)] = at.Name;
        if (at.PlaceCode is not { } place || !_knownPlaces.Add(place)) return;
        foreach (var key in places.KeysOf(place))
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_placesByKey, key, out _);
            known ??= [];
            if (!known.Contains(place)) known.Add(place);
        }
    }

    private int Category(PublicSpecialist person) => Values.Id(Facet.Category, person.Category ?? "none");

    private IEnumerable<int> ValuesOf(int at)
    {
        foreach (var post in _postsOf[at])
            foreach (var value in Posts[post]) yield return value;
        var person = _people[at]!;
        yield return Category(person);
        foreach (var (facet, code) in person.Traits) yield return Values.Id(facet, code);
        if (person.TakesNew) yield return Values.Id(Facet.TakesNew, "now");
        if (person.HomeVisits) yield return Values.Id(Facet.HomeVisits, "yes");
        if (person.WaitingDays is { } days)
            foreach (var bound in WaitingTime.Bounds.Where(b => days <= b)) yield return Values.Id(Facet.Waiting, WaitingTime.Code(bound));
    }
}
