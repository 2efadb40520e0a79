using Meirim.Web.Organisations;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>Organization: an employer of the field.</summary>
internal sealed class OrganizationStore(OrganisationServices organisations, FhirParts parts) : OrganisationStore<Organisation>(parts)
{
    public override string Type => "Organization";

    public override IReadOnlyList<FhirParameter> Parameters { get; } =
    [
        IdParameter, LastUpdated, new("active", "token", "Whether it works."), new("identifier", "token", "Its registration number."),
        new("name", "string", "Its name in any language begins so."), new("type", "token", "Code of its kind."),
    ];

    protected override Task<IReadOnlyList<Organisation>> All(CancellationToken cancel) => organisations.All(cancel);

    protected override Organisation At(Organisation item) => item;

    protected override bool Answers(Organisation item, FhirAsked asked) => asked.Name switch
    {
        "identifier" => HasIdentifier(item, asked),
        _ => asked.Codes(Parts.Codes.System("organisation-kinds")).Contains(item.Kind),
    };

    protected override FhirResource Of(Organisation item) => new(Type, IdOf(item), OrganisationServices.Since(item), new
    {
        resourceType = Type,
        id = IdOf(item),
        meta = FhirResource.Meta(OrganisationServices.Since(item)),
        identifier = Identifiers(item),
        active = true,
        type = new[] { Parts.Concept("organisation-kinds", Parts.Codes.Country.OrganisationKinds, item.Kind) },
        name = Parts.Codes.Say(item.Name),
        alias = FhirParts.Some(NamesOf(item).Distinct(StringComparer.Ordinal).Where(n => n != Parts.Codes.Say(item.Name))),
    });
}
