namespace Meirim.Standards.Cards;

/// <summary>Codes of qualification categories, as stored in facts and country data. Never reused for another meaning.</summary>
public static class CategoryCodes
{
    public const string None = "none";
    public const string Second = "second";
    public const string First = "first";
    public const string Highest = "highest";

    /// <summary>All codes from the lowest to the highest.</summary>
    public static readonly EquatableList<string> Rising = [None, Second, First, Highest];
}

/// <summary>The categories of one qualification level.</summary>
public sealed record LevelCategories(int Level, EquatableList<string> Categories);
