namespace Meirim.Standards.Country;

/// <summary>The named checks on a country's data. A code is never reused for another check.</summary>
public static class CountryCheck
{
    /// <summary>A name lacks one of the four languages.</summary>
    public const string LanguageMissing = "CTY-001";

    /// <summary>Two values of a list, or two requirement nodes of different content, have one code.</summary>
    public const string DuplicateCode = "CTY-002";

    /// <summary>A reference names a code that its list does not have.</summary>
    public const string UnknownCode = "CTY-003";

    /// <summary>A value does not say where it comes from.</summary>
    public const string SourceMissing = "CTY-004";

    /// <summary>A file is missing or is not JSON.</summary>
    public const string FileUnreadable = "CTY-005";

    /// <summary>A field that must be there is not.</summary>
    public const string FieldMissing = "CTY-006";

    /// <summary>A value has not the form that its field demands: a date, a number, a list, a known word.</summary>
    public const string WrongForm = "CTY-007";

    /// <summary>A field that nobody reads: most often a slip of the pen.</summary>
    public const string UnknownField = "CTY-008";

    /// <summary>A period ends before it begins, or two requirement sets for one thing are in force on one day.</summary>
    public const string PeriodWrong = "CTY-009";

    /// <summary>A speciality is, over its broader fields, broader than itself.</summary>
    public const string Circle = "CTY-010";
}
