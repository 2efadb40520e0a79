namespace Meirim.Standards.Editions;

/// <summary>One difference between two wordings of a card.</summary>
/// <param name="Address">Address in the older wording, where the part has one (<c>F2S1A3</c>); null for header fields and for what was added.</param>
/// <param name="NewAddress">Address in the newer wording; null for header fields and for what was removed.</param>
/// <param name="Before">Older text; null when added.</param>
/// <param name="After">Newer text; null when removed.</param>
public sealed record EditionChange(ChangeKind Kind, ChangedPart Part, string? Address, string? NewAddress, string? Before, string? After);

/// <summary>What happened to a part. A mere new number is no change.</summary>
public enum ChangeKind
{
    Added,
    Removed,
    Changed,

    /// <summary>The same text stands under another function or skill.</summary>
    Moved,
}

/// <summary>The part of a card that a change concerns.</summary>
public enum ChangedPart
{
    Name,
    GroupCode,
    OccupationCode,
    Level,
    SubLevel,
    Categories,
    Handbook,
    Education,
    Experience,
    NonFormalLearning,
    OtherTitle,
    Goal,
    FunctionKind,
    Function,
    Skill,
    Ability,
    Knowledge,
    Competence,
    TechnicalRegulations,
    Linked,
}
