using Meirim.Web.Records;
using Meirim.Web.Register.FindSpecialist;
using Meirim.Web.Register.Search;
using Meirim.Web.Register.ViewSpecialist;

namespace Meirim.Web.Register;

/// <summary>The public register: find, view.</summary>
internal static class RegisterModule
{
    /// <summary>What other modules may use.</summary>
    public static readonly Type[] Published = [typeof(RegisterEntry), typeof(EntryPost), typeof(EntryTrait), typeof(TraitKind), typeof(EntryStatus), typeof(PublicSpecialists), typeof(PublicSpecialist), typeof(PublicName), typeof(PublicPost), typeof(PublicEmployer), typeof(SpecialistJson), typeof(Facet), typeof(RegisterChanges), typeof(RegisterChange)];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<IRecordProjection, RegisterProjection>();
        services.AddSingleton<EntryRenewal>();
        services.AddHostedService(provider => provider.GetRequiredService<EntryRenewal>());
        services.AddSingleton<PublicPeople>();
        services.AddSingleton<PlaceNames>();
        services.AddSingleton<TermReader>();
        services.AddSingleton<SearchLimit>();
        services.AddScoped<SpecialistSearch>();
        services.AddHostedService<IndexReading>();
        services.AddScoped<RequirementCheck>();
        services.AddScoped<EntryReader>();
        services.AddScoped<PublicSpecialists>();
        services.AddScoped<RegisterChanges>();
    }

    public static void Map(WebApplication app)
    {
        FindSpecialistApi.Map(app);
        ViewSpecialistApi.Map(app);
    }
}
