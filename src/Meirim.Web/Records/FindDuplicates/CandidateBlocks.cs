using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Meirim.Names;

namespace Meirim.Web.Records.FindDuplicates;

/// <summary>
/// Which people are worth comparing: those who share the keys of surname and given name, or one of the two and the birth
/// date. Not every pair of a country is looked at; of each person a few numbers are kept in memory.
/// </summary>
internal sealed class CandidateBlocks
{
    /// <summary>A block with more people than this says nothing by itself: so many bear a common name.</summary>
    private const int MostInBlock = 60;

    private readonly List<(ulong Key, int Person)> _keys = [];
    private readonly List<Guid> _people = [];
    private readonly Dictionary<Guid, int> _places = [];

    public void Add(Guid person, DateOnly? born, string surname, string givenName)
    {
        if (!_places.TryGetValue(person, out int place))
        {
            _places[person] = place = _people.Count;
            _people.Add(person);
        }
        var surnames = Keys(surname);
        var given = Keys(givenName);
        foreach (var s in surnames)
            foreach (var g in given) Put($"a{s.Key1}|{g.Key1}", place);
        if (born is not { } day) return;
        foreach (var s in surnames) Put($"s{s.Key2}|{day:yyyyMMdd}", place);
        foreach (var g in given) Put($"g{g.Key1}|{day:yyyyMMdd}", place);
    }

    /// <summary>The pairs, each once.</summary>
    public HashSet<(Guid, Guid)> Pairs()
    {
        _keys.Sort();
        var pairs = new HashSet<(Guid, Guid)>();
        for (int from = 0; from < _keys.Count;)
        {
            int until = from + 1;
            while (until < _keys.Count && _keys[until].Key == _keys[from].Key) until++;
            var block = _keys[from..until].Select(k => k.Person).Distinct().ToList();
            if (block.Count is > 1 and <= MostInBlock)
                for (int i = 0; i < block.Count; i++)
                    for (int j = i + 1; j < block.Count; j++) pairs.Add(Ordered(_people[block[i]], _people[block[j]]));
            from = until;
        }
        return pairs;
    }

    private void Put(string key, int person) => _keys.Add((BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))), person));

    private static List<NameKey> Keys(string part) => [.. NameWords.Split(part).SelectMany(NameKeys.Readings).Where(k => k.Key1.Length > 0)];

    private static (Guid, Guid) Ordered(Guid a, Guid b) => a.CompareTo(b) < 0 ? (a, b) : (b, a);
}
