using Meirim.Web.Ui;
using Microsoft.Extensions.Primitives;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>FHIR R4, the read side of IHE mCSD: ITI-90 (find and read), ITI-91 (what changed). Open to all: it says what the public reads.</summary>
internal static class FhirApi
{
    public static void Map(WebApplication app)
    {
        var fhir = app.MapGroup("/fhir").AddEndpointFilter(async (context, next) =>
            WantsJson(context.HttpContext.Request) ? await next(context) : FhirAnswer.Refuse(context.HttpContext.RequestServices.GetRequiredService<Texts>(), ExchangeProblems.FormNotOffered));
        fhir.MapGet("/metadata", (HttpContext http, IEnumerable<FhirStore> stores) => FhirAnswer.Of(FhirCapability.Of(stores, At(http))));
        fhir.MapGet("/{type}", (string type, FhirRequest request, CancellationToken cancel) => request.Search(type, Pairs(request.Http.Request.Query), cancel));
        fhir.MapPost("/{type}/_search", async (string type, FhirRequest request, CancellationToken cancel) =>
            request.Http.Request.HasFormContentType
                ? await request.Search(type, [.. Pairs(request.Http.Request.Query), .. Pairs(await request.Http.Request.ReadFormAsync(cancel))], cancel)
                : await request.Search(type, Pairs(request.Http.Request.Query), cancel));
        fhir.MapGet("/{type}/_history", (string type, FhirRequest request, CancellationToken cancel) => request.History(type, null, cancel));
        fhir.MapGet("/{type}/{id}", (string type, string id, FhirRequest request, CancellationToken cancel) => request.Read(type, id, null, cancel));
        fhir.MapGet("/{type}/{id}/_history", (string type, string id, FhirRequest request, CancellationToken cancel) => request.History(type, id, cancel));
        fhir.MapGet("/{type}/{id}/_history/{version}", (string type, string id, string version, FhirRequest request, CancellationToken cancel) => request.Read(type, id, version, cancel));
        fhir.MapFallback((Texts texts) => FhirAnswer.Refuse(texts, ExchangeProblems.NotThere));
    }

    public static string At(HttpContext http) => PublicAddress.Of(http) + "/fhir";

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IEnumerable<KeyValuePair<string, StringValues>> from) =>
        from.SelectMany(p => p.Value.Select(v => new KeyValuePair<string, string>(p.Key, v ?? "")));

    /// <summary>True unless the reader takes nothing that we can give.</summary>
    private static bool WantsJson(HttpRequest request)
    {
        if (request.Query["_format"].ToString() is { Length: > 0 } form) return form.Contains("json", StringComparison.OrdinalIgnoreCase);
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0 || accepted.Any(a => a.MatchesAllTypes || a.MediaType.Value is "application/*" or FhirAnswer.MediaType or "application/json" or "text/json");
    }
}
