using Meirim.Web.Organisations;

namespace Meirim.Web.Exchange.Fhir;

/// <summary>HealthcareService: a kind of social service that an organisation gives.</summary>
internal sealed class HealthcareServiceStore(OrganisationServices organisations, FhirParts parts) : OrganisationStore<OrganisationService>(parts)
{
    public override string Type => "HealthcareService";

    public override IReadOnlyList<FhirParameter> Parameters { get; } =
    [
        IdParameter, LastUpdated, new("active", "token", "Whether it is given."), new("identifier", "token", "Its id."),
        new("location", "reference", "Where it is given."), new("name", "string", "Its name in any language begins so."),
        new("organization", "reference", "Who gives it."), new("service-type", "token", "Code of the kind of service."),
    ];

    protected override Task<IReadOnlyList<OrganisationService>> All(CancellationToken cancel) => organisations.Services(cancel);

    protected override Organisation At(OrganisationService item) => item.Organisation;

    protected override string IdOf(OrganisationService item) => item.Id;

    protected override IEnumerable<string> NamesOf(OrganisationService item) =>
        Parts.Codes.Country.Services.Find(item.Code) is { } kind ? Ui.Texts.Languages.Select(kind.Name.In) : [item.Code];

    protected override bool Answers(OrganisationService item, FhirAsked asked) => asked.Name switch
    {
        "identifier" => asked.Codes(Parts.Codes.System("services-of-organisations")).Contains(item.Id),
        "location" => asked.Guids("Location").Contains(item.Organisation.Id),
        "organization" => asked.Guids("Organization").Contains(item.Organisation.Id),
        _ => asked.Codes(Parts.Codes.System("services")).Contains(item.Code),
    };

    protected override FhirResource Of(OrganisationService item) => new(Type, IdOf(item), OrganisationServices.Since(item.Organisation), new
    {
        resourceType = Type,
        id = IdOf(item),
        meta = FhirResource.Meta(OrganisationServices.Since(item.Organisation)),
        identifier = new[] { new { system = Parts.Codes.System("services-of-organisations"), value = item.Id } },
        active = true,
        providedBy = new { reference = $"Organization/{item.Organisation.Id:D}", display = Parts.Codes.Say(item.Organisation.Name) },
        type = new[] { Parts.Concept("services", Parts.Codes.Country.Services, item.Code) },
        location = new[] { new { reference = $"Location/{item.Organisation.Id:D}" } },
        name = Parts.Codes.Say(Parts.Codes.Country.Services, item.Code),
    });
}
