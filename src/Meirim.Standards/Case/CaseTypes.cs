namespace Meirim.Standards.Case;

/// <summary>The four kinds of parts of a card, as item types.</summary>
public static class CaseTypes
{
    public const string Function = "function", Skill = "skill", Ability = "ability", Knowledge = "knowledge";

    // the day on which these four were laid down
    private static readonly DateTimeOffset Since = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly (string Code, string Title, string Hierarchy, string Means)[] All =
    [
        (Function, "Labour function", "1", "What the occupation does; mandatory or additional."),
        (Skill, "Skill", "1.1", "A task within a labour function (дағды)."),
        (Ability, "Ability", "1.1.1", "What one must be able to do for the skill (машық)."),
        (Knowledge, "Knowledge", "1.1.2", "What one must know for the skill (білім)."),
    ];

    /// <summary>All four, with addresses below the base.</summary>
    public static IReadOnlyList<CaseItemType> Under(string root) => [.. All.Select(t => new CaseItemType(
        CaseIds.OfItemType(t.Code), CaseAddress.Of(root, "CFItemTypes", CaseIds.OfItemType(t.Code)), t.Title, t.Means, t.Hierarchy, t.Code, Since))];
}
