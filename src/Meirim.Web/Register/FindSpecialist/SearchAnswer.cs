namespace Meirim.Web.Register.FindSpecialist;

/// <summary>The answer to a question: one page of people, and how the question was understood.</summary>
/// <param name="Total">How many were found.</param>
/// <param name="SameName">How many of them bear exactly the name asked for, in whatever spelling.</param>
/// <param name="NameText">What of the text was taken for a name.</param>
/// <param name="Understood">What of it was understood otherwise.</param>
/// <param name="Otherwise">Words taken for a name that also are a town or an occupation.</param>
/// <param name="Wider">When nobody was found: the nearest wider questions that find somebody.</param>
/// <param name="Number">The register number that the text is; null when it is none.</param>
public sealed record SearchAnswer(
    SearchQuestion Question, int Total, int SameName, string NameText, IReadOnlyList<Understood> Understood,
    IReadOnlyList<Understood> Otherwise, IReadOnlyList<FoundSpecialist> People, IReadOnlyList<WiderQuestion> Wider, string? Number = null)
{
    /// <summary>How many there would be with each further value of each filter.</summary>
    public IReadOnlyList<FacetValueList> Facets { get; init; } = [];

    /// <summary>Names of the organisations that the facets name.</summary>
    public IReadOnlyDictionary<string, Words> Organisations { get; init; } = new Dictionary<string, Words>();

    /// <summary>True when there are more than can be paged through.</summary>
    public bool IsMore => Total > SpecialistSearch.MostShown;

    public int Pages => Math.Max(1, (Math.Min(Total, SpecialistSearch.MostShown) + SpecialistSearch.PageSize - 1) / SpecialistSearch.PageSize);
}

/// <summary>One person found, with why.</summary>
/// <param name="Spelling">The spelling that matched, when it is not the one shown.</param>
/// <param name="Reasons">Keys of texts: why the name matches.</param>
/// <param name="Matched">What of the filters and terms asked is true of them, with the value that is.</param>
public sealed record FoundSpecialist(
    PublicSpecialist Person, string? Spelling, IReadOnlyList<string> Reasons, IReadOnlyList<(string Filter, string Code)> Matched)
{
    public string Number => Person.Number;
}

/// <summary>A question that asks less, and how many it finds.</summary>
/// <param name="Without">What was left out: a filter, or <c>q</c>.</param>
public sealed record WiderQuestion(SearchQuestion Question, string Without, int Total);
