using Meirim.Web.Exchange.Keys;
using Meirim.Web.Ui;
using Microsoft.Net.Http.Headers;

namespace Meirim.Web.Exchange.Bulk;

/// <summary><c>GET /api/v1/bulk/specialists.ndjson</c> and <c>….csv</c>: the file of today; <c>?fresh=true</c> has it made now. For keys of the scope <c>bulk</c>.</summary>
internal static class BulkApi
{
    private static readonly SemaphoreSlim OneAtATime = new(1);

    public static void Map(WebApplication app)
    {
        app.MapGet("/api/v1/bulk/specialists.ndjson", (HttpContext http, BulkFiles files, Texts texts) => Send(http, files, texts, BulkFiles.Ndjson, "application/x-ndjson"));
        app.MapGet("/api/v1/bulk/specialists.csv", (HttpContext http, BulkFiles files, Texts texts) => Send(http, files, texts, BulkFiles.Csv, "text/csv; charset=utf-8"));
    }

    private static async Task<IResult> Send(HttpContext http, BulkFiles files, Texts texts, string name, string type)
    {
        if (KeyGate.Lacks(http, KeyScope.Bulk) is { } problem) return ExchangeRefusal.Of(texts, problem);
        var fresh = false;
        if (http.Request.Query["fresh"].ToString() is { Length: > 0 } typed && !bool.TryParse(typed, out fresh)) return ExchangeRefusal.Of(texts, ExchangeProblems.WrongValue.With("fresh"));
        if (fresh || files.OfToday(name) is null)
        {
            await OneAtATime.WaitAsync(http.RequestAborted);
            try
            {
                // who waited is given what the one before them had made; a midnight in between asks for another day's
                for (; fresh || files.OfToday(name) is null; fresh = false) await files.Make(http.RequestAborted);
            }
            finally
            {
                OneAtATime.Release();
            }
        }
        var file = files.OfToday(name)!;
        return Results.File(file.FullName, type, name, file.LastWriteTimeUtc, new EntityTagHeaderValue($"\"{file.LastWriteTimeUtc.Ticks:x}-{file.Length:x}\""), enableRangeProcessing: true);
    }
}
