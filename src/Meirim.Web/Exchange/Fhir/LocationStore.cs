using Meirim.Web.Organisations;
using Meirim.Web.Register;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>Location: where an organisation is, as near as the public reads it: the town.</summary>
internal sealed class LocationStore(OrganisationServices organisations, PublicSpecialists people, FhirParts parts) : OrganisationStore<Organisation>(parts)
{
    public override string Type => "Location";

    public override IReadOnlyList<FhirParameter> Parameters { get; } =
    [
        IdParameter, LastUpdated, new("identifier", "token", "The registration number of the organisation."), new("name", "string", "The name of the organisation begins so."),
        new("organization", "reference", "Whose place it is."), new("status", "token", "Always active."), new("type", "token", "Code of the organisation's kind."),
    ];

    protected override Task<IReadOnlyList<Organisation>> All(CancellationToken cancel) => organisations.All(cancel);

    protected override Organisation At(Organisation item) => item;

    protected override bool Answers(Organisation item, FhirAsked asked) => asked.Name switch
    {
        "identifier" => HasIdentifier(item, asked),
        "organization" => asked.Guids("Organization").Contains(item.Id),
        "status" => asked.Codes("http://hl7.org/fhir/location-status").Contains("active"),
        _ => asked.Codes(Parts.Codes.System("organisation-kinds")).Contains(item.Kind),
    };

    protected override FhirResource Of(Organisation item) => new(Type, IdOf(item), OrganisationServices.Since(item), new
    {
        resourceType = Type,
        id = IdOf(item),
        meta = FhirResource.Meta(OrganisationServices.Since(item)),
        identifier = Identifiers(item),
        status = "active",
        name = Parts.Codes.Say(item.Name),
        mode = "instance",
        type = new[] { Parts.Concept("organisation-kinds", Parts.Codes.Country.OrganisationKinds, item.Kind) },
        address = new
        {
            use = "work",
            city = Parts.Codes.Say(people.PlaceOf(item)),
            state = Parts.Codes.Say(Parts.Codes.Country.Regions, item.Region),
            country = Parts.Codes.Country.Code,
        },
        managingOrganization = new { reference = $"Organization/{item.Id:D}", display = Parts.Codes.Say(item.Name) },
    });
}
