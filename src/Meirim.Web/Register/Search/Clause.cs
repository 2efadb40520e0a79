namespace Meirim.Web.Register.Search;

/// <summary>One thing demanded: any of these values of the facet.</summary>
internal sealed record Clause(Facet Facet, IReadOnlyList<string> Codes)
{
    public PersonSet Of(PeopleIndex index) =>
        Codes.Count == 1 ? index.Values.People(Facet, Codes[0]) : Codes.Aggregate(new PersonSet(), (set, code) => set.Or(index.Values.People(Facet, code)));

    /// <summary>The numbers of the values; of those that nobody ever had, none.</summary>
    public int[] Ids(PeopleIndex index) => [.. Codes.Select(c => index.Values.Find(Facet, c)).OfType<int>()];
}
