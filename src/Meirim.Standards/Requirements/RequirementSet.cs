namespace Meirim.Standards.Requirements;

/// <summary>Everything that the law asks for one step, over the period in which that wording is in force.</summary>
/// <param name="Id">Stable identity, e.g. <c>kz-p13-highest</c>.</param>
/// <param name="Occupation">Code of the occupation.</param>
/// <param name="Category">Code of the category; null when the set is not about a category.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force; null until replaced.</param>
/// <param name="ReplacementAnnounced">Day for which a new wording is announced whose text we do not have; this one holds until replaced.</param>
public sealed record RequirementSet(
    string Id, string Occupation, string? Category, RequirementPurpose Purpose, DateOnly From, DateOnly? Until,
    DateOnly? ReplacementAnnounced, Requirement Tree)
{
    public bool IsInForce(DateOnly on) => on >= From && (Until is null || on < Until);
}
