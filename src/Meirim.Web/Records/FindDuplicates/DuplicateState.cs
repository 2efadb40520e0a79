namespace Meirim.Web.Records.FindDuplicates;

/// <summary>What was decided about two records that look alike. The names are stored.</summary>
public enum DuplicateState
{
    /// <summary>Waits for a registrar.</summary>
    Proposed,

    /// <summary>Two people; not proposed again until a name or a birth date changes.</summary>
    HeldApart,

    /// <summary>One person.</summary>
    Merged,
}
