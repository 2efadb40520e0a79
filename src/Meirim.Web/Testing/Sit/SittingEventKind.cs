namespace Meirim.Web.Testing.Sit;

public enum SittingEventKind
{
    IdentityChecked,
    Started,

    /// <summary>The same person went on in another tab or on another machine; the old one may only read.</summary>
    TakenOver,

    /// <summary>Another page or program came to the front.</summary>
    LeftPage,
    CameBack,

    CodeGiven,

    /// <summary>Came in another browser than Safe Exam Browser, and was held back.</summary>
    SebMissing,

    /// <summary>Came in Safe Exam Browser with other settings or of another version, and was held back.</summary>
    SebKeyWrong,

    /// <summary>The proctor lets them go on without it.</summary>
    SebWaived,
    Compensated,
    Paused,
    Resumed,

    /// <summary>A note of the proctor.</summary>
    Incident,

    /// <summary>What was made before the end may still arrive for a day.</summary>
    GraceGiven,
    HandedIn,

    /// <summary>The sheet that the browser held was not that of the database.</summary>
    SheetDiffered,
    Closed,
}
