namespace Meirim.Standards.Country;

/// <summary>How sure we are of a value or of our reading of a clause. In the data: H, M, L.</summary>
public enum Confidence
{
    /// <summary>L: nothing found that confirms it; shown as unconfirmed, never a ground for a refusal by itself.</summary>
    Low,

    /// <summary>M: one source, or our reading of a text that allows another.</summary>
    Medium,

    /// <summary>H: the official text says so.</summary>
    High,
}
