using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Testing.Mind.MyProfile;
using Meirim.Web.Testing.Mind.ViewWellbeing;

namespace Meirim.Web.Testing.Mind;

/// <summary>What people say of themselves for themselves: the self-check of any day, and the psychological part beside a round.</summary>
internal static class MindParts
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PrivateVault>();
        services.AddSingleton<ScalePacks>();
        services.AddSingleton<ScoreWords>();
        services.AddScoped<PrivateSheets>();
        services.AddScoped<ProfilePart>();
        services.AddScoped<FigureMaker>();
        services.AddScoped<IErasedWithPerson, MindErasure>();
    }
}
