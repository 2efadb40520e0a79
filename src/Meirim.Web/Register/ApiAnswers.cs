using Meirim.Web.Ui;

namespace Meirim.Web.Register;

/// <summary>A refusal as RFC 9457 problem details, with the code that the pages use too.</summary>
internal static class ApiAnswers
{
    public static IResult Refuse(this Texts texts, Problem problem) => Results.Problem(
        type: $"urn:meirim:problem:{problem.Code}",
        title: texts.In("en", problem.TextKey, [.. problem.Arguments]),
        statusCode: problem.Status,
        extensions: problem.Field is null
            ? new Dictionary<string, object?> { ["code"] = problem.Code }
            : new Dictionary<string, object?> { ["code"] = problem.Code, ["field"] = problem.Field });
}
