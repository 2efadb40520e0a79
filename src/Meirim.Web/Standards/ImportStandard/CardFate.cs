namespace Meirim.Web.Standards.ImportStandard;

/// <summary>What an import does to one card.</summary>
public enum CardFate
{
    /// <summary>The register has no wording of it yet.</summary>
    New,

    /// <summary>A later wording follows the present one.</summary>
    Reworded,

    /// <summary>The text says the same as the present wording, which stays.</summary>
    Unchanged,

    /// <summary>Its wording would begin before, or together with, the present one.</summary>
    TooEarly,
}
