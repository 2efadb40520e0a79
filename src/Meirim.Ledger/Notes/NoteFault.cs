namespace Meirim.Ledger;

/// <summary>Why a key, a signed note or a checkpoint was refused. Names are stable; a program may show its own text for each.</summary>
public enum NoteFault
{
    /// <summary>Longer than 1 MiB.</summary>
    TooLong,

    /// <summary>Not valid UTF-8.</summary>
    NotUtf8,

    /// <summary>Holds a control character other than a line feed.</summary>
    ControlCharacter,

    /// <summary>No empty line that divides the text from the signatures, or nothing after it, or no line feed at the end.</summary>
    NoSignatures,

    /// <summary>A line after the text is not "— name base64" with at least five bytes.</summary>
    BadSignatureLine,

    /// <summary>More than 100 signatures.</summary>
    TooManySignatures,

    /// <summary>A checkpoint with fewer than three lines, or with an empty one.</summary>
    BadCheckpointLines,

    /// <summary>The second line is not a plain decimal number from 0 to 2^63 − 1.</summary>
    BadSize,

    /// <summary>The third line is not the base64 of 32 bytes.</summary>
    BadRoot,

    /// <summary>Size 0 with a root that is not that of the empty tree.</summary>
    EmptyTreeWithOtherRoot,

    /// <summary>Not a key of the form name+id+base64 (for a signer key, with PRIVATE+KEY+ before it).</summary>
    BadKey,

    /// <summary>A key of another kind than Ed25519.</summary>
    UnknownKeyKind,

    /// <summary>The key id does not belong to this name and key.</summary>
    WrongKeyId,

    /// <summary>No signature by the trusted key.</summary>
    NotSignedByTrustedKey,

    /// <summary>A signature by the trusted key, but a false one.</summary>
    FalseSignature,
}
