namespace Meirim.Standards.Cards;

/// <summary>The named checks of a country's card outlines.</summary>
public static class CardOutlineCheck
{
    /// <summary>The file is JSON of the expected shape, without unknown fields.</summary>
    public const string Shape = "CRD-001";

    /// <summary>Every text is there in all four languages.</summary>
    public const string FourLanguages = "CRD-002";

    /// <summary>An occupation code looks like 0000-0-000.</summary>
    public const string OccupationCode = "CRD-003";

    /// <summary>The group code begins the occupation code.</summary>
    public const string GroupCode = "CRD-004";

    /// <summary>Paragraphs and occupation codes are each there once, paragraphs rising.</summary>
    public const string Unique = "CRD-005";

    /// <summary>Levels lie within 1 and 8 and do not fall; a sub-level belongs to its level.</summary>
    public const string Level = "CRD-006";

    /// <summary>Categories are known codes in rising order.</summary>
    public const string Categories = "CRD-007";

    /// <summary>Functions are numbered from 1 without a gap, and there is at least one mandatory function.</summary>
    public const string FunctionNumbers = "CRD-008";

    /// <summary>A function's title has three to eight words in each language: it is ours, not the official sentence.</summary>
    public const string TitleLength = "CRD-009";

    /// <summary>A link leads to a card of the file or gives a name.</summary>
    public const string Link = "CRD-010";
}
