namespace Meirim.Web.Register.Search;

/// <summary>
/// The people for whom all clauses hold, and how many there would be for each further value. What stands in a post must hold of
/// one and the same post.
/// </summary>
internal sealed class Narrowing
{
    private readonly PeopleIndex _index;
    private readonly PersonSet? _named;
    private readonly IReadOnlyList<Clause> _clauses;

    /// <param name="named">Those whose names answer; null when no name is asked for.</param>
    public Narrowing(PeopleIndex index, PersonSet? named, IReadOnlyList<Clause> clauses)
    {
        (_index, _named, _clauses) = (index, named, clauses);
        People = Where(clauses);
    }

    public PersonSet People { get; }

    /// <summary>
    /// How many there would be with each value of the facet: beside what is chosen already where several are wanted together,
    /// in its place where one of them will do. Values that nobody has are not in it.
    /// </summary>
    public Dictionary<string, int> Count(Facet facet)
    {
        var others = facet.IsTogether() ? _clauses : [.. _clauses.Where(c => c.Facet != facet)];
        var among = others.Count == _clauses.Count ? People : Where(others);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var simple = facet.IsOfPost() ? among.Without(_index.InSeveralPosts) : among;
        foreach (var (value, people) in _index.Sets)
            if (value.Facet == facet && simple.CountWith(people) is > 0 and var count) counts[value.Code] = count;
        if (!facet.IsOfPost()) return counts;

        var ofPost = others.Where(c => c.Facet.IsOfPost()).ToList();
        foreach (var at in among.And(_index.InSeveralPosts).All())
            foreach (var code in _index[at].Posts.Select(p => _index.Values(p)).Where(v => ofPost.TrueForAll(c => c.Holds(v)))
                .SelectMany(v => v).Where(v => v.Facet == facet).Select(v => v.Code).Distinct(StringComparer.Ordinal))
                counts[code] = counts.GetValueOrDefault(code) + 1;
        return counts;
    }

    /// <summary>How many there would be with any of these values.</summary>
    public int Count(Clause clause) => Where([.. clause.Facet.IsTogether() ? _clauses : _clauses.Where(c => c.Facet != clause.Facet), clause]).Count;

    private PersonSet Where(IReadOnlyList<Clause> clauses)
    {
        var people = clauses.Aggregate(_named ?? _index.Everyone, (set, clause) => set.And(clause.Of(_index)));
        var ofPost = clauses.Where(c => c.Facet.IsOfPost()).ToList();
        if (ofPost.Count < 2) return people;
        var apart = new PersonSet();
        foreach (var at in people.And(_index.InSeveralPosts).All())
            if (!_index[at].Posts.Any(p => ofPost.TrueForAll(c => c.Holds(_index.Values(p))))) apart.Add(at);
        return people.Without(apart);
    }
}
