namespace Meirim.Web.Records.RequestCorrection;

/// <summary>Who says that something is wrong. The names are stored.</summary>
public enum CorrectionSource
{
    /// <summary>The person whose record it is.</summary>
    Person,

    /// <summary>Anyone who reads the public entry.</summary>
    Visitor,

    /// <summary>The organisation in which the person works.</summary>
    Employer,
}
