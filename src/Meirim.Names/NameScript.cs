namespace Meirim.Names;

/// <summary>The script of a written name.</summary>
public enum NameScript
{
    /// <summary>No letter at all.</summary>
    None,
    Cyrillic,
    Latin,

    /// <summary>Any other script; its letters go into the key as they are.</summary>
    Other,
}
