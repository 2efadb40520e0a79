namespace Meirim.Qti;

/// <summary>How much of a file is read. Everything that comes from outside is bounded by these before it is understood.</summary>
public static class QtiLimits
{
    /// <summary>Bytes of one file that is read as text or XML.</summary>
    public const int FileBytes = 10_000_000;

    /// <summary>Bytes of a package as sent.</summary>
    public const int PackageBytes = 100_000_000;

    /// <summary>Bytes of a package unpacked, counted while unpacking: what the archive says may be a lie.</summary>
    public const long UnpackedBytes = 300_000_000;

    /// <summary>Bytes of one entry of a package, unpacked.</summary>
    public const int EntryBytes = 20_000_000;

    public const int Entries = 5_000;

    /// <summary>How many times larger an entry may become, once it is over a megabyte.</summary>
    public const int Ratio = 100;

    public const int XmlDepth = 64;

    public const int XmlElements = 200_000;

    /// <summary>Questions of one file.</summary>
    public const int Questions = 10_000;

    /// <summary>Letters of one text.</summary>
    public const int TextLetters = 100_000;

    /// <summary>Letters of one answer of a candidate that is compared; a longer one is refused.</summary>
    public const int AnswerLetters = 100_000;

    /// <summary>Values of one answer.</summary>
    public const int AnswerValues = 1_000;
}
