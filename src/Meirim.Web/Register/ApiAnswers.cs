using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Meirim.Web.Ui;

namespace Meirim.Web.Register;

/// <summary>Answers for machines: camelCase, letters as letters, a member without a value left out; refusals as RFC 9457 problem details.</summary>
internal static class ApiAnswers
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static readonly JsonSerializerOptions Readable = new(Json) { WriteIndented = true };

    public static IResult Refuse(this Texts texts, Problem problem) => Results.Problem(
        type: $"urn:meirim:problem:{problem.Code}",
        title: texts.In("en", problem.TextKey, [.. problem.Arguments]),
        statusCode: problem.Status,
        extensions: problem.Field is null
            ? new Dictionary<string, object?> { ["code"] = problem.Code }
            : new Dictionary<string, object?> { ["code"] = problem.Code, ["field"] = problem.Field });
}
