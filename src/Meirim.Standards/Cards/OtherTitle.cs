namespace Meirim.Standards.Cards;

/// <summary>Another possible title of the occupation.</summary>
/// <param name="Code">Occupation code; null when the source prints none.</param>
public sealed record OtherTitle(string? Code, string Title);

/// <summary>An occupation that the card links to.</summary>
/// <param name="Level">Level or span of levels as printed, e.g. <c>4-5</c>; null when none is printed.</param>
/// <param name="OccupationCode">Code printed beside the name, else that of the card that is meant; null when there is neither.</param>
/// <param name="Paragraph">The card of this document that is surely meant; null when none is.</param>
public sealed record LinkedOccupation(string? Level, string Name, string? OccupationCode, int? Paragraph);
