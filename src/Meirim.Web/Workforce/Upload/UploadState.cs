namespace Meirim.Web.Workforce.Upload;

/// <summary>How far an upload has come.</summary>
public enum UploadState
{
    /// <summary>Its rows are being laid beside the register; nothing is written there.</summary>
    Waiting,

    /// <summary>It lies before the sender, who may choose, commit in parts, check again, close.</summary>
    Checked,

    /// <summary>What was accepted is being written, portion by portion.</summary>
    Committing,

    /// <summary>What the rows say is gone; what was written stands.</summary>
    Closed,

    /// <summary>What was written is being taken back.</summary>
    TakingBack,

    /// <summary>It was taken back, but for rows on which others had built.</summary>
    TakenBack,
}
