using Meirim.Standards.Cards;

namespace Meirim.Standards.Editions;

/// <summary>What is known of a card's wording on a day.</summary>
/// <param name="InForce">The imported wording for the day; null when none had come into force.</param>
/// <param name="Overdue">
/// An announced wording that has been in force since <see cref="PlannedAmendment.EffectiveFrom"/> and is not imported: the day's
/// true wording is another than <paramref name="InForce"/>. Null when all is up to date.
/// </param>
/// <param name="Announced">The next announced wording that comes into force after the day; null when none is announced.</param>
public sealed record EditionAnswer(CardEdition? InForce, PlannedAmendment? Overdue, PlannedAmendment? Announced);
