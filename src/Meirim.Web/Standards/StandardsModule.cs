namespace Meirim.Web.Standards;

/// <summary>The standard: its cards in every wording, requirements and verdicts in words.</summary>
internal static class StandardsModule
{
    public static void Add(IServiceCollection services) => services.AddSingleton<VerdictWords>();
}
