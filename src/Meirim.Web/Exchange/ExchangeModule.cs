using Meirim.Web.Exchange.Bulk;
using Meirim.Web.Exchange.Case;
using Meirim.Web.Exchange.Fhir;
using Meirim.Web.Exchange.Hsds;
using Meirim.Web.Exchange.Keys;
using Meirim.Web.Exchange.Own;
using Meirim.Web.Exchange.Webhooks;

namespace Meirim.Web.Exchange;

/// <summary>What other systems read: the standard as CASE, the register as FHIR and HSDS; and how they are told of changes.</summary>
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
        services.AddScoped<KeyHandler>();
        services.AddScoped<BulkFiles>();
        services.AddSingleton<BulkMaking>();
        services.AddHostedService(provider => provider.GetRequiredService<BulkMaking>());
        services.AddSingleton<EntryEvents>();
        services.AddSingleton<OutsideCalls>(provider => new OutsideCalls(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<Leave>();
        services.AddScoped<WebhookKeys>();
        services.AddScoped<WebhookHandler>();
        services.AddScoped<ChangesToTell>();
        services.AddScoped<Courier>();
        services.AddSingleton<WebhookRound>();
        services.AddHostedService<WebhookSender>();
    }

    /// <summary>Before the answers: keys, rates, versions.</summary>
    public static void Use(WebApplication app) =>
        app.UseWhen(http => Ui.LanguagePath.IsForMachines(http.Request.Path), machines => machines.UseMiddleware<KeyGate>());

    public static void Map(WebApplication app)
    {
        CaseApi.Map(app);
        FhirApi.Map(app);
        HsdsApi.Map(app);
        EntriesApi.Map(app);
        FoundCsvApi.Map(app);
        BulkApi.Map(app);
        JwksApi.Map(app);
        OpenApiDocument.Map(app);
    }
}
