namespace Meirim.Web.Register;

/// <summary>Whether one may turn to this specialist.</summary>
public enum EntryStatus
{
    /// <summary>In a post today and without restriction.</summary>
    Active,

    /// <summary>In the register, in no post today.</summary>
    Inactive,

    /// <summary>A restriction is in force.</summary>
    Restricted,

    /// <summary>May not work for the time of the sanction.</summary>
    Suspended,
}
