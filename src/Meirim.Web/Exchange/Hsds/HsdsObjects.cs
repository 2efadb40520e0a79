using Meirim.Standards.Case;
using Meirim.Standards.Country;
using Meirim.Web.Organisations;
using Meirim.Web.Register;

namespace Meirim.Web.Exchange.Hsds;

/// <summary>The objects of HSDS 3.0, made from organisations, their kinds of service and the country's lists.</summary>
internal sealed class HsdsObjects(CountryCodes codes, PublicSpecialists people)
{
    private const string Services = "services", Kinds = "organisation-kinds";

    private CountryData Country => codes.Country;

    public static Guid IdOf(OrganisationService service) => CaseIds.Named(service.Organisation.Id, "service " + service.Code);

    /// <summary>The id of the service at the one place where its organisation is.</summary>
    public static Guid PlacedIdOf(OrganisationService service) => CaseIds.Named(service.Organisation.Id, "service at location " + service.Code);

    public Guid TermOf(OrganisationService service) => Id($"{Services}:{service.Code}");

    public Guid TermOf(Organisation organisation) => Id($"{Kinds}:{organisation.Kind}");

    public Guid ServicesTaxonomy => Id(Services);

    public Guid KindsTaxonomy => Id(Kinds);

    /// <summary>The texts of a service in which it is searched.</summary>
    public IEnumerable<string> TextsOf(OrganisationService service) => TextsOf(service.Organisation)
        .Concat(Country.Services.Find(service.Code) is { } kind ? Ui.Texts.Languages.SelectMany(l => new[] { kind.Name.In(l), kind.Description.In(l) }) : []);

    public IEnumerable<string> TextsOf(Organisation organisation) =>
        Ui.Texts.Languages.Select(organisation.Name.In).Concat(Ui.Texts.Languages.Select(people.PlaceOf(organisation).In));

    public object Service(OrganisationService service, bool full)
    {
        var kind = Country.Services.Find(service.Code);
        return new
        {
            id = IdOf(service),
            organization_id = service.Organisation.Id,
            name = kind is null ? service.Code : codes.Say(kind.Name),
            alternate_name = kind?.Name.En,
            description = kind is null ? null : codes.Say(kind.Description),
            status = "active",
            organization = Organization(service.Organisation, full: false),
            service_at_locations = full ? new[] { Placed(service, withService: false) } : null,
            service_areas = full ? new[] { Area(service.Organisation) } : null,
            attributes = full ? new[] { Attribute(IdOf(service), "service", "service type", Term(Services, Country.Services, service.Code)) } : null,
        };
    }

    public object Placed(OrganisationService service, bool withService) => new
    {
        id = PlacedIdOf(service),
        service_id = IdOf(service),
        location_id = LocationId(service.Organisation),
        location = Location(service.Organisation),
        service = withService ? Service(service, full: false) : null,
    };

    public object Organization(Organisation organisation, bool full, IEnumerable<OrganisationService>? services = null) => new
    {
        id = organisation.Id,
        name = codes.Say(organisation.Name),
        alternate_name = organisation.NameEn,
        description = $"{codes.Say(Country.OrganisationKinds, organisation.Kind)}, {codes.Say(people.PlaceOf(organisation))}",
        legal_status = organisation.NonGovernmental ? "non-governmental" : "state",
        organization_identifiers = full ? new[] { new { id = CaseIds.Named(organisation.Id, "identifier"), organization_id = organisation.Id, identifier_type = "registration number", identifier = organisation.Identifier } } : null,
        locations = full ? new[] { Location(organisation) } : null,
        attributes = full ? new[] { Attribute(organisation.Id, "organization", "organization type", Term(Kinds, Country.OrganisationKinds, organisation.Kind)) } : null,
        services = services?.Select(s => Service(s, full: false)),
    };

    public IReadOnlyList<object> Taxonomies() =>
    [
        new { id = ServicesTaxonomy, name = codes.System(Services), description = "Kinds of special social services that the law names.", uri = codes.System(Services) },
        new { id = KindsTaxonomy, name = codes.System(Kinds), description = "Kinds of organisations in which social-work specialists work.", uri = codes.System(Kinds) },
    ];

    /// <summary>Every term with the taxonomy that it is of.</summary>
    public IReadOnlyList<(Guid Taxonomy, object Term)> Terms() =>
    [
        .. Country.Services.Select(s => (ServicesTaxonomy, Term(Services, Country.Services, s.Code))),
        .. Country.OrganisationKinds.Select(k => (KindsTaxonomy, Term(Kinds, Country.OrganisationKinds, k.Code))),
    ];

    // the register knows the town and never the street: an address of HSDS, which asks for street and post code, it cannot give
    private object Location(Organisation organisation) => new
    {
        id = LocationId(organisation),
        location_type = "physical",
        organization_id = organisation.Id,
        name = codes.Say(people.PlaceOf(organisation)),
        alternate_name = people.PlaceOf(organisation).En,
        description = codes.Say(Country.Regions, organisation.Region),
    };

    private object Area(Organisation organisation) => new
    {
        id = CaseIds.Named(organisation.Id, "service area"),
        name = codes.Say(Country.Regions, organisation.Region),
    };

    private static object Attribute(Guid of, string entity, string type, object term) => new
    {
        id = CaseIds.Named(of, "attribute " + type),
        link_id = of,
        link_type = type,
        link_entity = entity,
        taxonomy_term = term,
    };

    private object Term<T>(string taxonomy, Vocabulary<T> list, string code) where T : CountryEntry => new
    {
        id = Id($"{taxonomy}:{code}"),
        code,
        name = codes.Say(list, code),
        description = list.Find(code)?.Name.En ?? code,
        taxonomy = codes.System(taxonomy),
        taxonomy_id = Id(taxonomy),
        language = codes.Language,
        term_uri = $"{codes.System(taxonomy)}:{code}",
    };

    private static Guid LocationId(Organisation organisation) => CaseIds.Named(organisation.Id, "location");

    private Guid Id(string name) => CaseIds.Named(CaseIds.Named(Guid.Empty, codes.System("")), name);
}
