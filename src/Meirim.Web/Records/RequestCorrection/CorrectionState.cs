namespace Meirim.Web.Records.RequestCorrection;

/// <summary>Where a request stands. The names are stored.</summary>
public enum CorrectionState
{
    /// <summary>Waits for a registrar.</summary>
    AwaitsAnswer,

    /// <summary>The record was put right.</summary>
    PutRight,

    /// <summary>The record stays as it is, with a reason.</summary>
    KeptAsIs,

    /// <summary>Taken back by who asked.</summary>
    TakenBack,
}
