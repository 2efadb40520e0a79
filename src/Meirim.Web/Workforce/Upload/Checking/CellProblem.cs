using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>What is wrong with a cell, or with the whole row when <see cref="Column"/> is null.</summary>
/// <param name="Code">Code of <see cref="CellProblems"/>; the text is <c>problem.CODE</c>.</param>
/// <param name="Arguments">What the text names; <c>@category:first</c>, <c>@day:2024-03-01</c>, <c>@number:0.05</c> are said in the reader's words.</param>
public sealed record CellProblem(string Code, UploadColumn? Column, bool IsWarning, IReadOnlyList<string> Arguments)
{
    public static CellProblem Wrong(string code, UploadColumn? column, params string[] arguments) => new(code, column, false, arguments);

    public static CellProblem Warning(string code, UploadColumn? column, params string[] arguments) => new(code, column, true, arguments);
}
