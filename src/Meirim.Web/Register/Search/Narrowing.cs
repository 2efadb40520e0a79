namespace Meirim.Web.Register.Search;

/// <summary>
/// The people for whom all clauses hold, and how many there would be for each further value. What stands in a post must hold of
/// one and the same post.
/// </summary>
internal sealed class Narrowing
{
    /// <summary>A facet with more values is counted person by person: most of its values nobody among those found has.</summary>
    private const int FewValues = 64;

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
        var values = _index.Values.Of(facet);
        if (values.Count <= FewValues || !facet.IsOfPost())
        {
            var simple = facet.IsOfPost() ? among.Without(_index.InSeveralPosts) : among;
            foreach (var value in values)
                if (simple.CountWith(_index.Values[value].People) is > 0 and var count) counts[_index.Values[value].Code] = count;
            if (facet.IsOfPost()) CountPosts(facet, among.And(_index.InSeveralPosts), others, counts);
        }
        else
        {
            CountPosts(facet, among, others, counts);
        }
        return counts;
    }

    /// <summary>How many there would be with any of these values.</summary>
    public int Count(Clause clause) => Where([.. clause.Facet.IsTogether() ? _clauses : _clauses.Where(c => c.Facet != clause.Facet), clause]).Count;

    /// <summary>Adds the values of those posts for which the clauses hold; nobody counts twice for a value.</summary>
    private void CountPosts(Facet facet, PersonSet people, IReadOnlyList<Clause> clauses, Dictionary<string, int> counts)
    {
        var (ofPost, posts, values) = (OfPost(clauses), _index.Posts, _index.Values);
        var (holders, having) = (new int[posts.Count], new int[values.Count]);
        var own = new HashSet<int>();
        foreach (var at in people)
        {
            var held = _index.PostsOf(at);
            if (held.Length == 1)
            {
                holders[held[0]]++;
                continue;
            }
            own.Clear();
            foreach (var post in held)
                if (Holds(posts[post], ofPost)) own.UnionWith(posts[post]);
            foreach (var value in own) having[value]++;
        }
        for (var post = 0; post < holders.Length; post++)
            if (holders[post] > 0)
                foreach (var value in posts[post]) having[value] += holders[post];
        foreach (var value in values.Of(facet))
            if (having[value] > 0) counts[values[value].Code] = counts.GetValueOrDefault(values[value].Code) + having[value];
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
            if (Array.FindIndex(clause, id => Array.IndexOf(post, id) >= 0) < 0) return false;
        return true;
    }
}
