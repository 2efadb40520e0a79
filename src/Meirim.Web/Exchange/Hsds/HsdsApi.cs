using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Web.Organisations;
using Meirim.Web.Ui;

namespace Meirim.Web.Exchange.Hsds;

/// <summary>Open Referral HSDS 3.0: organisations and the kinds of service they give. Of specialists it says nothing: FHIR does.</summary>
internal static class HsdsApi
{
    private static readonly JsonSerializerOptions Style = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Map(WebApplication app)
    {
        var hsds = app.MapGroup("/hsds");
        hsds.MapGet("/", (HttpContext http) => Json(new
        {
            version = "3.0",
            profile = "https://docs.openreferral.org/en/v3.0.0/hsds/",
            openapi_url = "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json",
            description = "Organisations of the register of social-work specialists and the kinds of social service they give",
            publisher = new { name = "Meirim", website = PublicAddress.Of(http) },
        }));

        hsds.MapGet("/services", async (HttpContext http, OrganisationServices all, HsdsObjects objects, Texts texts, CancellationToken cancel) =>
            await List(http, texts, query => Services(all, objects, query, cancel), (query, s) => query.Minimal ? Minimal(HsdsObjects.IdOf(s), s.Organisation) : objects.Service(s, query.Full)));
        hsds.MapGet("/services/{id}", async (string id, OrganisationServices all, HsdsObjects objects, Texts texts, CancellationToken cancel) =>
            One(texts, (await all.Services(cancel)).FirstOrDefault(s => HsdsObjects.IdOf(s).ToString("D") == id), s => objects.Service(s, full: true)));

        hsds.MapGet("/service_at_locations", async (HttpContext http, OrganisationServices all, HsdsObjects objects, Texts texts, CancellationToken cancel) =>
            await List(http, texts, query => Services(all, objects, query, cancel), (query, s) => query.Minimal ? Minimal(HsdsObjects.PlacedIdOf(s), s.Organisation) : objects.Placed(s, query.Full)));
        hsds.MapGet("/service_at_locations/{id}", async (string id, OrganisationServices all, HsdsObjects objects, Texts texts, CancellationToken cancel) =>
            One(texts, (await all.Services(cancel)).FirstOrDefault(s => HsdsObjects.PlacedIdOf(s).ToString("D") == id), s => objects.Placed(s, withService: true)));

        hsds.MapGet("/organizations", async (HttpContext http, OrganisationServices all, HsdsObjects objects, Texts texts, CancellationToken cancel) =>
            await List(http, texts, async query => (await all.All(cancel)).Where(o =>
                    (query.Organisation is null || o.Id == query.Organisation)
                    && (query.TaxonomyTerm is null || objects.TermOf(o) == query.TaxonomyTerm)
                    && (query.Taxonomy is null || query.Taxonomy == objects.KindsTaxonomy)
                    && IsAfter(query, o) && query.Finds(objects.TextsOf(o))).ToList() as IReadOnlyList<Organisation>,
                (query, o) => query.Minimal ? Minimal(o.Id, o) : objects.Organization(o, query.Full)));
        hsds.MapGet("/organizations/{id}", async (string id, OrganisationServices all, HsdsObjects objects, Texts texts, CancellationToken cancel) =>
        {
            var services = await all.Services(cancel);
            return One(texts, (await all.All(cancel)).FirstOrDefault(o => o.Id.ToString("D") == id), o => objects.Organization(o, full: true, services.Where(s => s.Organisation.Id == o.Id)));
        });

        hsds.MapGet("/taxonomies", (HttpContext http, HsdsObjects objects, Texts texts) => List(http, texts, _ => Task.FromResult(objects.Taxonomies()), (_, t) => t));
        hsds.MapGet("/taxonomy_terms", (HttpContext http, HsdsObjects objects, Texts texts) => List(http, texts,
            query => Task.FromResult<IReadOnlyList<object>>([.. objects.Terms().Where(t => query.Taxonomy is null || t.Taxonomy == query.Taxonomy).Select(t => t.Term)]), (_, t) => t));
        hsds.MapFallback((Texts texts) => Refuse(texts, ExchangeProblems.NotThere));
    }

    private static async Task<IReadOnlyList<OrganisationService>> Services(OrganisationServices all, HsdsObjects objects, HsdsQuery query, CancellationToken cancel) =>
        [.. (await all.Services(cancel)).Where(s =>
            (query.Organisation is null || s.Organisation.Id == query.Organisation)
            && (query.TaxonomyTerm is null || objects.TermOf(s) == query.TaxonomyTerm)
            && (query.Taxonomy is null || query.Taxonomy == objects.ServicesTaxonomy)
            && IsAfter(query, s.Organisation) && query.Finds(objects.TextsOf(s)))];

    private static async Task<IResult> List<T>(HttpContext http, Texts texts, Func<HsdsQuery, Task<IReadOnlyList<T>>> find, Func<HsdsQuery, T, object> show) =>
        HsdsQuery.Read(http.Request.Query).Succeeded(out var query, out var problem)
            ? Json(query.PageOf(await find(query), item => show(query, item)))
            : Refuse(texts, problem);

    private static IResult One<T>(Texts texts, T? found, Func<T, object> show) where T : class =>
        found is null ? Refuse(texts, ExchangeProblems.NotThere) : Json(show(found));

    private static bool IsAfter(HsdsQuery query, Organisation organisation) => query.ModifiedAfter is null || OrganisationServices.Since(organisation) >= query.ModifiedAfter;

    private static object Minimal(Guid id, Organisation organisation) => new { id, modified_date = OrganisationServices.Since(organisation) };

    private static IResult Json(object body) => Results.Json(body, Style);

    private static IResult Refuse(Texts texts, Problem problem) => ExchangeRefusal.Of(texts, problem);
}
