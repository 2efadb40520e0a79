namespace Meirim.Scales;

/// <summary>Every refusal of a pack. A code is never reused.</summary>
public static class PackProblems
{
    /// <summary>The file is not JSON, or not of the shape: a field is missing, unknown or of another kind.</summary>
    public const string Shape = "PCK-001";

    /// <summary>Codes are small letters, digits and hyphens.</summary>
    public const string Code = "PCK-002";

    /// <summary>A text that must be there is empty.</summary>
    public const string Empty = "PCK-003";

    /// <summary>Statements are numbered from 1 without a gap.</summary>
    public const string Numbers = "PCK-004";

    /// <summary>Answers lie between least and most and rise.</summary>
    public const string Responses = "PCK-005";

    /// <summary>A scale counts a statement that is not there, or counts one twice, or counts none.</summary>
    public const string Items = "PCK-006";

    /// <summary>A statement belongs to no scale.</summary>
    public const string Stray = "PCK-007";

    /// <summary>Two scales bear one code.</summary>
    public const string Twice = "PCK-008";

    /// <summary>The share is above 0 and not above 1.</summary>
    public const string Share = "PCK-009";

    /// <summary>Bands rise, and the first begins at the smallest score.</summary>
    public const string Bands = "PCK-010";

    /// <summary>A statement, an answer or the instruction lacks the words of a language that the pack declares.</summary>
    public const string WordsMissing = "PCK-011";

    /// <summary>Words of a language that the pack does not declare.</summary>
    public const string WordsUndeclared = "PCK-012";

    /// <summary>A pack whose owner has not permitted it holds no wording.</summary>
    public const string WordingUnpermitted = "PCK-013";

    /// <summary>A norm has people and a spread.</summary>
    public const string Norms = "PCK-014";

    /// <summary>A pack names whoever made it, where it comes from, and what is permitted.</summary>
    public const string Rights = "PCK-015";
}
