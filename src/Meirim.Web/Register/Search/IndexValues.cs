namespace Meirim.Web.Register.Search;

/// <summary>The values of all facets, each under a number, with those who have it.</summary>
internal sealed class IndexValues
{
    private static readonly PersonSet Nobody = new();

    private readonly List<IndexValue> _all = [];
    private readonly Dictionary<(Facet, string), int> _ids = [];
    private readonly List<int>[] _ofFacet = [.. Facets.All.Select(_ => new List<int>())];

    public int Count => _all.Count;

    public IndexValue this[int id] => _all[id];

    /// <summary>The values of one facet.</summary>
    public IReadOnlyList<int> Of(Facet facet) => _ofFacet[(int)facet];

    /// <summary>Those who have the value.</summary>
    public PersonSet People(Facet facet, string code) => _ids.TryGetValue((facet, code), out var id) ? _all[id].People : Nobody;

    /// <summary>The number of the value; null when nobody ever had it.</summary>
    public int? Find(Facet facet, string code) => _ids.TryGetValue((facet, code), out var id) ? id : null;

    /// <summary>The number of the value, given to it now if it had none.</summary>
    public int Id(Facet facet, string code)
    {
        if (_ids.TryGetValue((facet, code), out var known)) return known;
        var id = _all.Count;
        _all.Add(new IndexValue(facet, code, new PersonSet()));
        _ofFacet[(int)facet].Add(id);
        return _ids[(facet, code)] = id;
    }
}

/// <summary>A value of a facet.</summary>
internal sealed record IndexValue(Facet Facet, string Code, PersonSet People);
