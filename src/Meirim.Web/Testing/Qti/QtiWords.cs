using System.Text.Json.Nodes;
using Meirim.Qti;

namespace Meirim.Web.Testing.Qti;

/// <summary>Refusals and warnings of the exchange formats, said at the console: in English, for those who administer.</summary>
internal static class QtiWords
{
    private static readonly Ui.Texts Texts = new();

    public static string Say(QtiProblem problem) => Texts.In("en", "problem." + problem.Code, [.. problem.Arguments]);

    public static string Line(QtiProblem problem) => $"{Place(problem)}{problem.Code}: {Say(problem)}";

    public static JsonObject Json(QtiProblem problem)
    {
        var json = new JsonObject { ["code"] = problem.Code, ["warning"] = problem.IsWarning, ["text"] = Say(problem), ["arguments"] = new JsonArray([.. problem.Arguments.Select(a => JsonValue.Create(a))]) };
        if (problem.File is { } file) json["file"] = file;
        if (problem.Line is { } line) json["line"] = line;
        return json;
    }

    public static int Refuse(IEnumerable<QtiProblem> problems) => CommandLine.Refuse(string.Join(Environment.NewLine, problems.Where(p => !p.IsWarning).Select(Line)));

    private static string Place(QtiProblem problem) => (problem.File, problem.Line) switch
    {
        (null, null) => "",
        (null, { } line) => $"line {line}: ",
        ({ } file, null) => $"{file}: ",
        ({ } file, { } line) => $"{file}:{line}: ",
    };
}
