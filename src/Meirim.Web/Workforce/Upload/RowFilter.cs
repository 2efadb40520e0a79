namespace Meirim.Web.Workforce.Upload;

/// <summary>Which rows of an upload are shown.</summary>
public enum RowFilter
{
    All,
    Wrong,
    Doubtful,
    Different,
    Overtaken,
    Warned,
    Same,
    LeftOut,
    Written,
    Reversed,
    Kept,
}
