namespace Meirim.Scales;

/// <summary>Why a pack may not be used.</summary>
public enum UseRefusal
{
    /// <summary>Its owner has not permitted the wording.</summary>
    NotPermitted,

    /// <summary>It holds a key without wording.</summary>
    NoWording,

    /// <summary>It has no wording in the language.</summary>
    LanguageMissing,

    /// <summary>The wording in the language was neither made by the owner nor tried out.</summary>
    LanguageIsDraft,
}
