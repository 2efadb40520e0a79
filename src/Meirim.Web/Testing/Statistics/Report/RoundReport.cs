namespace Meirim.Web.Testing.Statistics.Report;

/// <summary>The technical report of a round in one language: the page and the PDF say the same.</summary>
public sealed record RoundReport(string Title, string Lead, IReadOnlyList<ReportBlock> Blocks);

/// <summary>A part of a report.</summary>
public abstract record ReportBlock;

public sealed record ReportHeading(string Text) : ReportBlock;

public sealed record ReportText(string Text) : ReportBlock;

/// <param name="Head">As many as cells of a row; the first cell of a row is its name.</param>
public sealed record ReportGrid(string Caption, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<string>> Rows) : ReportBlock;
