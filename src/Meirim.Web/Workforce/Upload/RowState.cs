namespace Meirim.Web.Workforce.Upload;

/// <summary>How far one row of an upload has come.</summary>
public enum RowState
{
    /// <summary>Not yet laid beside the register.</summary>
    Pending,

    /// <summary>A cell cannot be taken as it stands: nothing of the row is written.</summary>
    Wrong,

    /// <summary>The sender must say who is meant.</summary>
    Doubtful,

    /// <summary>It says something that the register does not have.</summary>
    Different,

    /// <summary>The register has all that it says.</summary>
    Same,

    /// <summary>The record changed after the difference was shown; the sender looks again before it is written.</summary>
    Overtaken,

    Written,

    /// <summary>What it wrote was taken back.</summary>
    Reversed,

    /// <summary>What it wrote could not be taken back.</summary>
    Kept,
}
