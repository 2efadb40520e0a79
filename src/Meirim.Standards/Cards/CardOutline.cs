namespace Meirim.Standards.Cards;

/// <summary>
/// What can be said of a card without the official wording: codes, levels and short texts of our own. It serves an installation
/// that has not imported the official text, and lists where a whole title is too long.
/// </summary>
/// <param name="Paragraph">Paragraph of the standard that holds the card.</param>
/// <param name="SubLevel">Sub-level such as <c>7.1</c>; null when none.</param>
/// <param name="Categories">Codes of <see cref="CategoryCodes"/>; empty when the card names none.</param>
/// <param name="Goal">What the work is for, in one plain sentence of ours.</param>
/// <param name="Functions">The functions with titles of ours, three to eight words each.</param>
/// <param name="OtherCodes">Occupation codes that the card names as other titles.</param>
public sealed record CardOutline(
    int Paragraph, string OccupationCode, string GroupCode, LevelRange Level, string? SubLevel, EquatableList<string> Categories,
    Words Names, Words Goal, EquatableList<OutlineFunction> Functions, EquatableList<OutlineLink> Linked, EquatableList<string> OtherCodes)
{
    /// <summary>Reads the cards of a country's <c>standard/cards.json</c>; every problem is found at once.</summary>
    public static CardOutlineReading Read(ReadOnlyMemory<byte> json) => CardOutlineReader.Read(json);
}

/// <summary>A function in our own short words.</summary>
public sealed record OutlineFunction(int Number, FunctionKind Kind, Words Titles);

/// <summary>A linked occupation.</summary>
/// <param name="Level">Level or span of levels as printed.</param>
/// <param name="OccupationCode">The linked card; null when the standard has no such card.</param>
/// <param name="Names">Name where there is no card to take it from.</param>
public sealed record OutlineLink(string Level, string? OccupationCode, Words? Names);

/// <summary>The outlines, or what is wrong with them. Never both.</summary>
public sealed record CardOutlineReading(EquatableList<CardOutline> Cards, EquatableList<CardOutlineProblem> Problems)
{
    public bool IsSound => Problems.Count == 0;
}

/// <summary>One failed check.</summary>
/// <param name="Code">A code of <see cref="CardOutlineCheck"/>.</param>
/// <param name="Place">Place in the file, e.g. <c>cards[3].functions[0]</c>.</param>
/// <param name="Detail">What was found.</param>
public sealed record CardOutlineProblem(string Code, string Place, string Detail);
