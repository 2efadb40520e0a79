namespace Meirim.Scales;

/// <summary>What the owner of a questionnaire permits.</summary>
public enum PermissionState
{
    /// <summary>Asked for by nobody; the wording may not be shipped.</summary>
    None,

    /// <summary>Asked for, not answered; the wording may not be shipped.</summary>
    Asked,

    /// <summary>Given, to everyone or to us.</summary>
    Granted,

    /// <summary>Public domain.</summary>
    NotNeeded,
}
