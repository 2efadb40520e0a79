namespace Meirim.Web.Register.Search;

/// <summary>One thing demanded: any of these values of the facet.</summary>
internal sealed record Clause(Facet Facet, IReadOnlyList<string> Codes)
{
    public PersonSet Of(PeopleIndex index) =>
        Codes.Count == 1 ? index.Of(Facet, Codes[0]) : Codes.Aggregate(new PersonSet(), (set, code) => set.Or(index.Of(Facet, code)));

    public bool Holds(IEnumerable<(Facet Facet, string Code)> values) => values.Any(v => v.Facet == Facet && Codes.Contains(v.Code));
}
