namespace Meirim.Web.Records.SeeWhoLooked;

/// <summary>What was looked at. The names are stored.</summary>
public enum RecordViewKind
{
    /// <summary>The record was opened.</summary>
    Opened,

    /// <summary>A file that proves a fact, or that came with a request, was opened.</summary>
    Evidence,

    /// <summary>Someone searched by the national identifier.</summary>
    ByIdentifier,

    /// <summary>The record was laid beside another one.</summary>
    Compared,

    /// <summary>The person stood in a list of the employer's desk, with what is not public.</summary>
    OnStaffDesk,

    /// <summary>A sheet of the person was in a list of what in a round of testing somebody should look at.</summary>
    OnIntegrityDesk,
}
