namespace Meirim.Web.Testing.Sit;

/// <summary>Where one person's sitting stands.</summary>
public enum AttemptState
{
    /// <summary>The paper lies ready.</summary>
    Drawn,
    Running,

    /// <summary>The proctor stopped the clock.</summary>
    Paused,
    HandedIn,

    /// <summary>The time was over; what had been acknowledged is the sheet.</summary>
    Closed,
}
