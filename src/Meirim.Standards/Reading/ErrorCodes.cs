namespace Meirim.Standards.Reading;

/// <summary>Codes of refusals. A code is never reused for another meaning; the words for people come from the code.</summary>
public static class ErrorCodes
{
    /// <summary>The text is empty.</summary>
    public const string Empty = "STD-001";

    /// <summary>The text is larger than allowed; expected: the limit in bytes.</summary>
    public const string TooLarge = "STD-002";

    /// <summary>The text is not UTF-8; expected: UTF-8. The line is that of the first wrong byte.</summary>
    public const string NotUtf8 = "STD-003";

    /// <summary>The file is not a text.</summary>
    public const string Binary = "STD-004";

    /// <summary>The text holds no occupation card: it is not an order of this kind.</summary>
    public const string NotAStandard = "STD-005";

    /// <summary>The line with the act's number and day was not found.</summary>
    public const string ActMissing = "STD-006";

    /// <summary>A card that must be there is missing; expected: its number in the list or its paragraph, and its name.</summary>
    public const string CardMissing = "STD-007";

    /// <summary>A card lacks a part without which it is no card; expected: the part.</summary>
    public const string CardIncomplete = "STD-008";

    /// <summary>The text ends before the chapter of technical data, or before its last paragraph, the expected revision: it was cut.</summary>
    public const string CutShort = "STD-009";

    /// <summary>Neither a list of cards nor the paragraphs reworded are named, so that a missing card could not be seen.</summary>
    public const string NoListOfCards = "STD-010";

    /// <summary>Two cards claim one paragraph, the paragraphs do not rise one by one, or a card stands in the place of another; expected: the paragraph or the card.</summary>
    public const string CardsOutOfOrder = "STD-011";

    /// <summary>The text could not be read in reasonable time.</summary>
    public const string TooTangled = "STD-012";

    /// <summary>The list of cards itself skips or repeats a number; expected: the number.</summary>
    public const string ListBroken = "STD-013";

    /// <summary>A chapter or its list is missing; expected: which.</summary>
    public const string ChapterMissing = "STD-014";
}
