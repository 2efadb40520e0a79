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
    private int[]? _having;

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
        var having = !facet.IsOfPost() ? null : others.Count == _clauses.Count ? _having ??= CountPosts(People, _clauses) : CountPosts(among, others);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in _index.Values.Of(facet))
            if ((having is null ? among.CountWith(_index.Values[id].People) : having[id]) is > 0 and var count) counts[_index.Values[id].Code] = count;
        return counts;
    }

    /// <summary>How many there would be with any of these values.</summary>
    public int Count(Clause clause) => Where([.. clause.Facet.IsTogether() ? _clauses : _clauses.Where(c => c.Facet != clause.Facet), clause]).Count;

    /// <summary>For each value that stands in posts, how many have it in a post for which the clauses hold; nobody counts twice.</summary>
    private int[] CountPosts(PersonSet people, IReadOnlyList<Clause> clauses)
    {
        var (ofPost, posts) = (OfPost(clauses), _index.Posts);
        // the values last seen of one person: nobody counts twice
        var (holders, having, seen) = (new int[posts.Count], new int[_index.Values.Count], new int[_index.Values.Count]);
        var only = _index.OnlyPosts;
        foreach (var at in people.Without(_index.InSeveralPosts)) holders[only[at]]++;
        foreach (var at in people.And(_index.InSeveralPosts))
            foreach (var post in _index.PostsOf(at))
            {
                if (!Holds(posts[post], ofPost)) continue;
                foreach (var value in posts[post])
                {
                    if (seen[value] == at + 1) continue;
                    seen[value] = at + 1;
                    having[value]++;
                }
            }
        for (var post = 0; post < holders.Length; post++)
            if (holders[post] > 0)
                foreach (var value in posts[post]) having[value] += holders[post];
        return having;
    }

    private PersonSet Where(IReadOnlyList<Clause> clauses)
    {
        var people = clauses.Aggregate(_named ?? _index.Everyone, (set, clause) => set.And(clause.Of(_index)));
        var ofPost = OfPost(clauses);
        if (ofPost.Count < 2) return people;
        var apart = new PersonSet();
        foreach (var at in people.And(_index.InSeveralPosts))
            if (!Array.Exists(_index.PostsOf(at), p => Holds(_index.Posts[p], ofPost))) apart.Add(at);
        return people.Without(apart);
    }

    private List<int[]> OfPost(IReadOnlyList<Clause> clauses) => [.. clauses.Where(c => c.Facet.IsOfPost()).Select(c => c.Ids(_index))];

    private static bool Holds(int[] post, List<int[]> clauses)
    {
        foreach (var clause in clauses)
            if (post.AsSpan().IndexOfAny(clause) < 0) return false;
        return true;
    }
}
