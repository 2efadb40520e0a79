namespace Meirim.Scales;

/// <summary>How far a wording in one language has come.</summary>
public enum WordingState
{
    /// <summary>Translated, but not checked or tried out.</summary>
    Draft,

    /// <summary>Tried out on people of this language, with its statistics known.</summary>
    Validated,

    /// <summary>The owner's own.</summary>
    Official,
}
