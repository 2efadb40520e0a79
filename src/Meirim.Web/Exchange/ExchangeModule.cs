using Meirim.Web.Exchange.Case;
using Meirim.Web.Exchange.Fhir;
using Meirim.Web.Exchange.Hsds;

namespace Meirim.Web.Exchange;

/// <summary>What other systems read: the standard as CASE, the register as FHIR and HSDS.</summary>
internal static class ExchangeModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<CountryCodes>();
        services.AddScoped<OrganisationServices>();
        services.AddSingleton<FhirParts>();
        services.AddScoped<PractitionerStore>();
        services.AddScoped<FhirStore>(provider => provider.GetRequiredService<PractitionerStore>());
        services.AddScoped<FhirStore, PractitionerRoleStore>();
        services.AddScoped<FhirStore, OrganizationStore>();
        services.AddScoped<FhirStore, LocationStore>();
        services.AddScoped<FhirStore, HealthcareServiceStore>();
        services.AddScoped<FhirRequest>();
        services.AddScoped<HsdsObjects>();
    }

    public static void Map(WebApplication app)
    {
        CaseApi.Map(app);
        FhirApi.Map(app);
        HsdsApi.Map(app);
    }
}
