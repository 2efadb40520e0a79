namespace Meirim.Web.Journal;

/// <summary>The append-only list of acts, and the ledger that proves it.</summary>
internal static class JournalModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<LedgerKey>();
        services.AddScoped<JournalWriter>();
        services.AddScoped<LedgerWriter>();
        services.AddScoped<LedgerFiles>();
        services.AddScoped<RowAudit>();
        services.AddScoped<LeaseHolder>();
        services.AddHostedService<LedgerSequencer>();
    }

    public static void Map(IEndpointRouteBuilder routes) => LedgerApi.Map(routes);
}
