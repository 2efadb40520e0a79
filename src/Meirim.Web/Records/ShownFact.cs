namespace Meirim.Web.Records;

/// <summary>A fact as a page shows it: in words, with its evidence, and with who recorded and who superseded it.</summary>
/// <param name="State"><c>now</c>, <c>past</c> when its time is over, <c>gone</c> when it was superseded.</param>
/// <param name="Successor">The fact that stands in its place; null when none does.</param>
public sealed record ShownFact(
    Fact Fact, string State, string Title, string When, IReadOnlyList<FactDetail> Details, IReadOnlyList<FactEvidence> Evidence,
    KnownBy Recorded, KnownBy? Superseded, Guid? Successor)
{
    /// <summary>Where it stands on the page.</summary>
    public string Anchor => AnchorOf(Fact.Id);

    public static string AnchorOf(Guid fact) => $"fact-{fact:N}";
}
