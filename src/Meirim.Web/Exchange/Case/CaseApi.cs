using System.Globalization;
using Meirim.Standards.Case;
using Meirim.Web.Standards;

namespace Meirim.Web.Exchange.Case;

/// <summary>The read side of 1EdTech CASE 1.1 for the standard: <c>/ims/case/v1p1/…</c>. Open to all, as the law's text is.</summary>
internal static class CaseApi
{
    private const int MostAtOnce = 100;

    public static void Map(WebApplication app)
    {
        var api = app.MapGroup(CaseAddress.Path);
        api.MapGet("/CFDocuments", Documents);
        api.MapGet("/CFDocuments/{id}", (string id, HttpContext http, CaseEditions editions) => One(id, http, editions, "CFDocument",
            (package, wanted) => package.CFDocument.Identifier == wanted ? Alone(package) : null));
        api.MapGet("/CFPackages/{id}", (string id, HttpContext http, CaseEditions editions) => One(id, http, editions, "CFPackage",
            (package, wanted) => package.CFDocument.Identifier == wanted ? package : null));
        api.MapGet("/CFItems/{id}", (string id, HttpContext http, CaseEditions editions) => One(id, http, editions, "CFItem", Item));
        api.MapGet("/CFAssociations/{id}", (string id, HttpContext http, CaseEditions editions) => One(id, http, editions, "CFAssociation",
            (package, wanted) => package.CFAssociations.FirstOrDefault(a => a.Identifier == wanted) is { } found ? Alone(found, package) : null));
        api.MapGet("/CFItemAssociations/{id}", (string id, HttpContext http, CaseEditions editions) => One(id, http, editions, "CFItem",
            (package, wanted) => Item(package, wanted) is { } item ? new CaseItemWithAssociations(item, [.. package.CFAssociations.Where(a => Touches(a, wanted)).Select(a => Alone(a, package))]) : null));
        api.MapGet("/CFItemTypes/{id}", (string id, HttpContext http) => CaseRefusal.TryId(id, out var wanted)
            ? CaseTypes.Under(Root(http)).FirstOrDefault(t => t.Identifier == wanted) is { } found
                ? Json(new CaseItemTypes([found, .. CaseTypes.Under(Root(http)).Where(t => t.HierarchyCode.StartsWith(found.HierarchyCode + ".", StringComparison.Ordinal))]))
                : CaseRefusal.Unknown("CFItemType")
            : CaseRefusal.NoUuid(id));
    }

    private static async Task<IResult> Documents(HttpContext http, CaseEditions editions, CancellationToken cancel)
    {
        if (!Number(http, "limit", MostAtOnce, out int limit) || !Number(http, "offset", 0, out int offset) || limit == 0) return CaseRefusal.WrongNumber();
        var all = (await editions.Load(Root(http), cancel)).Select(e => Alone(e.Package)).ToList();
        http.Response.Headers["X-Total-Count"] = all.Count.ToString(CultureInfo.InvariantCulture);
        if (offset + limit < all.Count) http.Response.Headers.Link = $"<{Root(http)}{CaseAddress.Path}/CFDocuments?limit={limit}&offset={offset + limit}>; rel=\"next\"";
        return Json(new CaseDocuments([.. all.Skip(offset).Take(Math.Min(limit, MostAtOnce))]));
    }

    private static async Task<IResult> One(string id, HttpContext http, CaseEditions editions, string kind, Func<CasePackage, Guid, object?> find)
    {
        if (!CaseRefusal.TryId(id, out var wanted)) return CaseRefusal.NoUuid(id);
        var found = (await editions.Load(Root(http), http.RequestAborted)).Select(e => find(e.Package, wanted)).FirstOrDefault(f => f is not null);
        return found is null ? CaseRefusal.Unknown(kind) : Json(found);
    }

    private static CaseItem? Item(CasePackage package, Guid wanted) =>
        package.CFItems.FirstOrDefault(i => i.Identifier == wanted) is { } item ? item with { CFDocumentURI = Document(package) } : null;

    private static CaseDocument Alone(CasePackage package) => package.CFDocument with { CFPackageURI = Document(package, "CFPackages") };

    private static CaseAssociation Alone(CaseAssociation association, CasePackage package) => association with { CFDocumentURI = Document(package) };

    private static CaseLink Document(CasePackage package, string kind = "CFDocuments") => new(
        package.CFDocument.Title, package.CFDocument.Identifier, package.CFDocument.Uri.Replace("CFDocuments", kind, StringComparison.Ordinal));

    private static bool Touches(CaseAssociation association, Guid item) =>
        association.OriginNodeURI.Identifier == item || association.DestinationNodeURI.Identifier == item;

    private static bool Number(HttpContext http, string name, int without, out int number)
    {
        number = without;
        return http.Request.Query[name].ToString() is not { Length: > 0 } typed
            || int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static string Root(HttpContext http) => PublicAddress.Of(http);

    private static IResult Json(object value) => Results.Bytes(
        value is CasePackage package ? CaseJson.Write(package) : System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(value, CaseJson.Options),
        "application/json; charset=utf-8");
}
