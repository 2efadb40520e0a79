namespace Meirim.Web.Register.Search;

/// <summary>What the search can be narrowed by. The name in the address is the facet's <see cref="Facets.Name"/>.</summary>
public enum Facet
{
    Occupation,
    Region,
    Place,
    Organisation,
    Level,
    Category,
    Service,
    Setting,
    Language,
    Access,
    HomeVisits,
    TakesNew,
    Waiting,
}

internal static class Facets
{
    public static readonly IReadOnlyList<Facet> All = Enum.GetValues<Facet>();

    private static readonly string[] Names =
        ["occupation", "region", "place", "organisation", "level", "category", "service", "setting", "language", "access", "home", "free", "waiting"];

    public static string Name(this Facet facet) => Names[(int)facet];

    public static Facet? Named(string name) => Array.IndexOf(Names, name) is >= 0 and var at ? (Facet)at : null;

    /// <summary>True for what stands in one post: a person with two posts matches only where one of them has all that is asked.</summary>
    public static bool IsOfPost(this Facet facet) => facet is Facet.Occupation or Facet.Region or Facet.Place or Facet.Organisation or Facet.Level or Facet.Access;

    /// <summary>
    /// True when several values are wanted together, as of languages; false when any one of them will do, as of towns.
    /// </summary>
    public static bool IsTogether(this Facet facet) => facet is Facet.Service or Facet.Setting or Facet.Language or Facet.Access;
}
