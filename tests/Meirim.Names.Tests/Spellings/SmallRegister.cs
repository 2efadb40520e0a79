namespace Meirim.Names.Tests.Spellings;

/// <summary>A register in memory as the application builds it on its tables: words, postings to people, comparison to rank.</summary>
public sealed class SmallRegister
{
    private readonly List<PersonName> _people = [];
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly List<List<int>> _postings = [];

    public NameVocabulary Vocabulary { get; } = new();

    public int Words => _words.Count;

    public int Add(PersonName name)
    {
        var person = _people.Count;
        _people.Add(name);
        foreach (var word in NameWords.Split($"{name.Surname} {name.Given} {name.Patronymic}").Select(w => w.ToLowerInvariant()).Distinct())
        {
            if (!_words.TryGetValue(word, out var id))
            {
                _words[word] = id = _postings.Count;
                _postings.Add([]);
                Vocabulary.Add(id, word);
            }

            _postings[id].Add(person);
        }

        return person;
    }

    /// <summary>People by falling score of the comparison; the 300 that share most with the query are compared.</summary>
    public List<(int Person, double Score)> Find(string query)
    {
        var sums = new Dictionary<int, double>();
        foreach (var word in NameWords.Split(query))
        {
            var best = new Dictionary<int, double>();
            foreach (var match in Vocabulary.Find(word, 60))
                foreach (var person in _postings[match.WordId])
                    if (match.Score > best.GetValueOrDefault(person)) best[person] = match.Score;
            foreach (var (person, score) in best) sums[person] = sums.GetValueOrDefault(person) + score;
        }

        var typed = NameComparison.Prepare(PersonName.Parse(query));
        return [.. sums.OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(300)
            .Select(s => (s.Key, NameComparison.Compare(typed, NameComparison.Prepare(_people[s.Key])).Score))
            .OrderByDescending(s => s.Score)];
    }
}
