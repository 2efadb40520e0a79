namespace Meirim.Standards.Cards;

/// <summary>One line of the standard's own list of cards. The reader refuses a text in which a listed card is missing.</summary>
/// <param name="Number">Number in the list, from 1.</param>
/// <param name="Level">Qualification level; null when the line names none.</param>
/// <param name="Text">The whole line.</param>
public sealed record CardListEntry(int Number, string Name, LevelRange? Level, string Text);

/// <summary>A span of qualification levels, 1 to 8, both ends included.</summary>
public sealed record LevelRange(int From, int To);
