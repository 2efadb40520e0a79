namespace Meirim.Standards.Cards;

/// <summary>A skill (дағды) of a function: abilities (машық) and knowledge (білім).</summary>
/// <param name="Number">Position in the function, from 1.</param>
/// <param name="Title">Title; null when the source lost it.</param>
/// <param name="CorrectedTitle">Title with certain misprints mended; null when there are none.</param>
public sealed record Skill(
    int Number, string? Title, string? CorrectedTitle, EquatableList<CardItem> Abilities, EquatableList<CardItem> Knowledge);

/// <summary>An ability or an item of knowledge.</summary>
/// <param name="Number">Position counted from 1: the number of the address.</param>
/// <param name="SourceNumber">Number as printed; null when none is printed.</param>
/// <param name="Text">The source's wording.</param>
/// <param name="CorrectedText">The text with certain misprints mended; null when there are none.</param>
public sealed record CardItem(int Number, int? SourceNumber, string Text, string? CorrectedText);
