using Meirim.Web.Register;
using Meirim.Web.Ui;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>One request: finds the store of the kind of resource that is asked for, and answers.</summary>
internal sealed class FhirRequest(IHttpContextAccessor accessor, IEnumerable<FhirStore> stores, PublicSpecialists people, Texts texts)
{
    public HttpContext Http => accessor.HttpContext!;

    private string At => FhirApi.At(Http);

    public async Task<IResult> Read(string type, string id, string? version, CancellationToken cancel)
    {
        if (Find(type) is not { } store) return Refuse(ExchangeProblems.NotThere);
        if ((await store.Read([id], cancel)) is [var resource])
            // older versions are not kept apart
            return version is null || version == resource.Version ? FhirAnswer.Of(resource, Http) : Refuse(ExchangeProblems.NotThere);
        return Refuse(await store.WasThere(id, cancel) ? ExchangeProblems.Gone : ExchangeProblems.NotThere);
    }

    public async Task<IResult> Search(string type, IEnumerable<KeyValuePair<string, string>> pairs, CancellationToken cancel)
    {
        if (Find(type) is not { } store) return Refuse(ExchangeProblems.NotThere);
        if (store.IsOfPeople && people.TooOften(Http) is { } tooOften) return Refuse(tooOften);
        var strict = Http.Request.Headers["Prefer"].ToString().Contains("handling=strict", StringComparison.OrdinalIgnoreCase);
        if (!FhirQuery.Read(pairs, store, strict).Succeeded(out var query, out var problem)) return Refuse(problem);
        if (!(await store.Search(query, cancel)).Succeeded(out var page, out problem)) return Refuse(problem);
        return FhirAnswer.Of(FhirAnswer.Found(page, query, At, type));
    }

    public async Task<IResult> History(string type, string? id, CancellationToken cancel)
    {
        if (Find(type) is not { } store) return Refuse(ExchangeProblems.NotThere);
        var asked = Http.Request.Query;
        if (!FhirQuery.Read(asked.Where(p => p.Key is "_count" or "_offset").Select(p => new KeyValuePair<string, string>(p.Key, p.Value.ToString())), store, false)
            .Succeeded(out var place, out var problem)) return Refuse(problem);
        FhirDate? since = null;
        if (asked["_since"].ToString() is { Length: > 0 } text && (since = FhirDate.Read(text)) is not { Prefix: "eq" }) return Refuse(ExchangeProblems.WrongValue.With("_since"));

        if (id is not null)
        {
            if ((await store.Read([id], cancel)) is not [var one]) return Refuse(await store.WasThere(id, cancel) ? ExchangeProblems.Gone : ExchangeProblems.NotThere);
            var own = $"{At}/{type}/{id}/_history";
            return FhirAnswer.Of(FhirAnswer.History([(new FhirChange(id, one.ChangedAt, false), one)], 1, own, null, At, type));
        }
        var all = (await store.Changes(since?.Start, cancel)).OrderByDescending(c => c.At).ThenBy(c => c.Id, StringComparer.Ordinal).ToList();
        var page = all.Skip(place.Offset).Take(place.Count).ToList();
        var resources = (await store.Read([.. page.Where(c => !c.IsGone).Select(c => c.Id)], cancel)).ToDictionary(r => r.Id, StringComparer.Ordinal);
        string Address(int offset) => $"{At}/{type}/_history?{(since is null ? "" : $"_since={Uri.EscapeDataString(asked["_since"].ToString())}&")}{place.At(offset)}";
        var next = place.Count > 0 && place.Offset + place.Count < all.Count ? Address(place.Offset + place.Count) : null;
        return FhirAnswer.Of(FhirAnswer.History([.. page.Select(c => (c, resources.GetValueOrDefault(c.Id)))], all.Count, Address(place.Offset), next, At, type));
    }

    private FhirStore? Find(string type) => stores.FirstOrDefault(s => s.Type == type);

    private IResult Refuse(Problem problem) => FhirAnswer.Refuse(texts, problem);
}
