using System.Text;
using Meirim.Web.Exchange.Bulk;
using Meirim.Web.Register;
using Meirim.Web.Ui;

namespace Meirim.Web.Exchange.Own;

/// <summary><c>GET /api/v1/specialists.csv</c>: what the search finds as a table, with the parameters of the page; as many as can be paged through.</summary>
internal static class FoundCsvApi
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    public static void Map(WebApplication app) => app.MapGet("/api/v1/specialists.csv", Found);

    private static async Task<IResult> Found(HttpContext http, PublicSpecialists people, Texts texts, CancellationToken cancel)
    {
        if (people.TooOften(http) is { } tooOften) return ExchangeRefusal.Of(texts, tooOften);
        if (!(await people.Found(http.Request.Query, cancel)).Succeeded(out var found, out var problem)) return ExchangeRefusal.Of(texts, problem);
        // the mark tells spreadsheets that the letters are UTF-8
        var text = string.Concat(found.Select(CsvLine.Of).Prepend(CsvLine.Heading));
        return Results.File([.. WithMark.GetPreamble(), .. WithMark.GetBytes(text)], "text/csv; charset=utf-8", "specialists.csv");
    }
}
