namespace Meirim.Standards.Cards;

/// <summary>An announced new wording that is not in this text.</summary>
/// <param name="Paragraphs">Paragraphs it replaces: <c>12</c> for a paragraph, <c>3.9</c> for sub-paragraph 9 of paragraph 3.</param>
/// <param name="Act">Number of the amending act.</param>
/// <param name="Date">Day of the amending act.</param>
/// <param name="EffectiveFrom">First day of the new wording.</param>
/// <param name="Text">The note in its own words.</param>
public sealed record PlannedAmendment(
    EquatableList<string> Paragraphs, string Act, DateOnly Date, DateOnly EffectiveFrom, string Text);
