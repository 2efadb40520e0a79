namespace Meirim.Web.Exchange.Case;

/// <summary>Refusals as CASE asks for them: <c>imsx_StatusInfo</c>.</summary>
internal static class CaseRefusal
{
    /// <summary>True for a UUID in the one form that CASE allows.</summary>
    public static bool TryId(string text, out Guid id) => Guid.TryParseExact(text, "D", out id);

    public static IResult Unknown(string kind) => Of(StatusCodes.Status404NotFound, $"There is no {kind} with this identifier.", "unknownobject");

    public static IResult NoUuid(string text) => Of(StatusCodes.Status404NotFound, $"'{(text.Length <= 40 ? text : text[..40])}' is not a UUID.", "invaliduuid");

    public static IResult WrongNumber() => Of(StatusCodes.Status400BadRequest, "limit and offset are whole numbers; limit is at least 1.", "invalid_selection_field");

    private static IResult Of(int status, string why, string minor) => Results.Json(new
    {
        imsx_codeMajor = "failure",
        imsx_severity = "error",
        imsx_description = why,
        imsx_codeMinor = new { imsx_codeMinorField = new[] { new { imsx_codeMinorFieldName = "sourcedId", imsx_codeMinorFieldValue = minor } } },
    }, statusCode: status);
}
