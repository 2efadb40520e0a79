using Meirim.Standards.Country;
using Meirim.Web.Records;
using Meirim.Web.Records.HideEntry;
using Meirim.Web.Ui;

namespace Meirim.Web.Register.ViewSpecialist;

/// <summary><c>GET /api/v1/specialists/{number}</c>, with <c>?on=2026-03-01</c>: the public entry for machines.</summary>
internal static class ViewSpecialistApi
{
    public static void Map(WebApplication app) => app.MapGet("/api/v1/specialists/{number}", View);

    private static async Task<IResult> View(string number, HttpContext http, PublicPerson people, EntryReader reader, CountryData country, Texts texts, CancellationToken cancel)
    {
        DateOnly? on = null;
        if (http.Request.Query["on"].ToString() is { Length: > 0 } text)
        {
            if (!DayBinder.TryParse(text, out var day)) return texts.Refuse(RegisterProblems.DayUnreadable);
            on = day;
        }
        if (!RegisterNumber.TryParse(number, out var written)) return texts.Refuse(RegisterProblems.UnknownNumber);
        if (written != number) return Results.Redirect($"/api/v1/specialists/{written}{http.Request.QueryString}", permanent: true);
        var (person, moved) = await people.Find(written, on, cancel);
        if (moved is not null)
        {
            http.Response.Headers.CacheControl = "no-cache";
            http.Response.Headers.Location = $"/api/v1/specialists/{moved}{http.Request.QueryString}";
            return Results.Json(new { number = moved }, ApiAnswers.Json, statusCode: StatusCodes.Status308PermanentRedirect);
        }
        if (person is null) return texts.Refuse(RegisterProblems.UnknownNumber);
        if (!(await reader.Read(written, on, cancel)).Succeeded(out var entry, out var problem)) return texts.Refuse(problem);

        var body = EntryJson.Of(entry, country);
        var tag = EntityTag.Of(body);
        http.Response.Headers.CacheControl = "public, max-age=60";
        http.Response.Headers.ETag = tag;
        return EntityTag.Matches(http.Request, tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Json(body, ApiAnswers.Json);
    }
}
