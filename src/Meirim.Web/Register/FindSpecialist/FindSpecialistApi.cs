using Meirim.Standards.Country;
using Meirim.Web.Ui;

namespace Meirim.Web.Register.FindSpecialist;

/// <summary><c>GET /api/v1/specialists</c>: the search for machines, with the parameters of the page.</summary>
internal static class FindSpecialistApi
{
    public static void Map(WebApplication app) => app.MapGet("/api/v1/specialists", Find);

    private static async Task<IResult> Find(HttpContext http, SpecialistSearch search, SearchLimit limit, CountryData country, Texts texts, CancellationToken cancel)
    {
        if (limit.Check(http) is { } tooMany) return texts.Refuse(tooMany);
        var question = SearchQuestion.Read(name => http.Request.Query[name]);
        if (!(await search.Find(question, cancel)).Succeeded(out var answer, out var problem)) return texts.Refuse(problem);
        http.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Json(SearchJson.Of(answer, country), ApiAnswers.Json);
    }
}
