namespace Meirim.Web.Standards.SearchStandard;

/// <summary>A place in a card that holds every word asked for.</summary>
/// <param name="Kind">What stands there: the last part of a text key, e.g. <c>ability</c>.</param>
/// <param name="Fragment">Address within the card's page; null for the page itself.</param>
/// <param name="Language">Language of the text; null for a code or a word that belongs to none.</param>
public sealed record SearchHit(OccupationEntry Entry, string Kind, string? Fragment, string? Language, IReadOnlyList<TextPiece> Pieces);

/// <summary>A piece of a text, found or around what was found.</summary>
public sealed record TextPiece(string Text, bool IsFound);
