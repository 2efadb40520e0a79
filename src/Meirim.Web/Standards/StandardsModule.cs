using Meirim.Web.Standards.ImportStandard;
using Meirim.Web.Standards.ReadCard;

namespace Meirim.Web.Standards;

/// <summary>The standard: reading and importing the official text, its cards in every wording, requirements in words.</summary>
internal static class StandardsModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<VerdictWords>();
        services.AddSingleton<ReadWords>();
        services.AddSingleton<ChangeWords>();
        services.AddSingleton<ParsedTexts>();
        services.AddSingleton<CardOutlines>();
        services.AddScoped<EditionShelf>();
        services.AddScoped<OccupationIndex>();
        services.AddSingleton<CaseEditions.Made>();
        services.AddScoped<CaseEditions>();
        services.AddScoped<ImportStandardHandler>();
    }

    public static void Map(WebApplication app) => CardJson.Map(app);
}
