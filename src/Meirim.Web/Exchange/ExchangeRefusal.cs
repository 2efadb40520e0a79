using Meirim.Web.Ui;

namespace Meirim.Web.Exchange;

/// <summary>A refusal as RFC 9457 problem details, with our code.</summary>
internal static class ExchangeRefusal
{
    public static IResult Of(Texts texts, Problem problem) => Results.Problem(
        type: $"urn:meirim:problem:{problem.Code}",
        title: texts.In("en", problem.TextKey, [.. problem.Arguments]),
        statusCode: problem.Status,
        extensions: new Dictionary<string, object?> { ["code"] = problem.Code });
}
