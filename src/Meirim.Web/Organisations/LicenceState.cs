namespace Meirim.Web.Organisations;

/// <summary>Where a licence stands. The names are stored.</summary>
public enum LicenceState
{
    /// <summary>The organisation says so; nobody has checked it.</summary>
    Stated,

    /// <summary>A registrar found it in its source as it was stated.</summary>
    Verified,

    /// <summary>A registrar did not find it as it was stated.</summary>
    NotConfirmed,

    /// <summary>The organisation took its statement back.</summary>
    TakenBack,
}
