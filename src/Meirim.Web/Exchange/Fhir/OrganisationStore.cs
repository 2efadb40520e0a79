using Meirim.Web.Organisations;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>What Organization, Location and HealthcareService share: all are of an organisation, and are looked through in memory.</summary>
internal abstract class OrganisationStore<T>(FhirParts parts) : FhirStore
{
    protected FhirParts Parts => parts;

    protected abstract Task<IReadOnlyList<T>> All(CancellationToken cancel);

    protected abstract Organisation At(T item);

    protected abstract FhirResource Of(T item);

    /// <summary>True when the item answers a parameter that not all of them have.</summary>
    protected abstract bool Answers(T item, FhirAsked asked);

    protected virtual string IdOf(T item) => At(item).Id.ToString("D");

    protected virtual IEnumerable<string> NamesOf(T item) => Ui.Texts.Languages.Select(At(item).Name.In);

    public override async Task<IReadOnlyList<FhirResource>> Read(IReadOnlyList<string> ids, CancellationToken cancel)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var found = (await All(cancel)).Where(i => wanted.Contains(IdOf(i))).ToDictionary(IdOf, StringComparer.Ordinal);
        return [.. ids.Where(found.ContainsKey).Select(id => Of(found[id]))];
    }

    public override async Task<Outcome<FhirPage>> Search(FhirQuery query, CancellationToken cancel)
    {
        var found = (await All(cancel)).Where(i => query.Asked.All(a => Meets(i, a))).ToList();
        return new FhirPage(found.Count, [.. found.Skip(query.Offset).Take(query.Count).Select(Of)], []);
    }

    public override async Task<IReadOnlyList<FhirChange>> Changes(DateTimeOffset? since, CancellationToken cancel) =>
        [.. (await All(cancel)).Select(i => new FhirChange(IdOf(i), OrganisationServices.Since(At(i)), false)).Where(c => since is null || c.At >= since)];

    private bool Meets(T item, FhirAsked asked) => asked.Name switch
    {
        "_id" => asked.Values.Contains(IdOf(item)),
        "_lastUpdated" => FhirDate.Read(asked.Values[0])!.Holds(OrganisationServices.Since(At(item))),
        // the register holds organisations that work; one that closes is taken out of it
        "active" => asked.Values.Contains("true"),
        "name" => asked.Values.Any(v => NamesOf(item).Any(n => asked.Modifier switch
        {
            "exact" => n == v,
            "contains" => n.Contains(v, StringComparison.OrdinalIgnoreCase),
            _ => n.StartsWith(v, StringComparison.OrdinalIgnoreCase),
        })),
        _ => Answers(item, asked),
    };

    protected object[] Identifiers(Organisation organisation) =>
        [new { use = "official", system = parts.Codes.System("organisation-number"), value = organisation.Identifier }];

    protected bool HasIdentifier(Organisation organisation, FhirAsked asked) =>
        asked.Codes(parts.Codes.System("organisation-number")).Contains(organisation.Identifier);
}
