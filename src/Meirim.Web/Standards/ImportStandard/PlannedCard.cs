using Meirim.Standards;
using Meirim.Standards.Cards;
using Meirim.Standards.Editions;

namespace Meirim.Web.Standards.ImportStandard;

/// <summary>One card of a text, and what its import would do.</summary>
/// <param name="Present">The wording that the register holds last; null for a new card.</param>
/// <param name="Changes">Differences to it; empty for a new card.</param>
public sealed record PlannedCard(OccupationCard Card, HeldEdition? Present, CardFate Fate, EquatableList<EditionChange> Changes)
{
    public int Skills => Card.Functions.Sum(f => f.Skills.Count);

    public int Abilities => Card.Functions.Sum(f => f.Skills.Sum(s => s.Abilities.Count));

    public int Knowledge => Card.Functions.Sum(f => f.Skills.Sum(s => s.Knowledge.Count));
}
