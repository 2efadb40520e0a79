namespace Meirim.Web.Workforce.Upload.Reading;

/// <summary>How much a table may hold. Ten thousand rows are the largest organisation several times over.</summary>
public static class TableLimits
{
    public const int Bytes = 20 * 1024 * 1024;

    /// <summary>What a workbook may unpack to: a small file that unpacks without end is a weapon, not a table.</summary>
    public const long UnpackedBytes = 400L * 1024 * 1024;

    public const int Rows = 20_000;

    public const int Columns = 200;

    /// <summary>Letters of a cell that are read; more is refused at that cell.</summary>
    public const int CellLetters = 1_000;

    /// <summary>Rows from the top among which the headings are looked for.</summary>
    public const int RowsBeforeHeadings = 20;
}
