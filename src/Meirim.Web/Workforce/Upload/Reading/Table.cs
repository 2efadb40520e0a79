namespace Meirim.Web.Workforce.Upload.Reading;

/// <summary>A table whose headings were recognised.</summary>
/// <param name="Columns">The recognised columns in the order of the file.</param>
/// <param name="Unknown">Headings that were not, as they stand.</param>
public sealed record Table(IReadOnlyList<UploadColumn> Columns, IReadOnlyList<string> Unknown, IReadOnlyList<TableRow> Rows);

/// <summary>A row that says something.</summary>
/// <param name="Number">Its number as the spreadsheet shows it, from 1.</param>
/// <param name="Cells">What stands there, by column; empty cells are left out.</param>
public sealed record TableRow(int Number, IReadOnlyDictionary<UploadColumn, string> Cells);

/// <summary>A sheet as it lies in the file: rows of text.</summary>
/// <param name="HasMore">True when it holds more rows than may be read.</param>
internal sealed record RawSheet(IReadOnlyList<string[]> Rows, bool HasMore);

/// <summary>The file cannot be read as a table.</summary>
internal sealed class UnreadableTable(Problem problem, Exception? cause = null) : Exception(problem.Code, cause)
{
    public Problem Problem { get; } = problem;
}
