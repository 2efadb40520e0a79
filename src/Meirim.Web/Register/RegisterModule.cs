using Meirim.Web.Records;

namespace Meirim.Web.Register;

/// <summary>The public register: find, view.</summary>
internal static class RegisterModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<NameIndex>();
        services.AddScoped<IRecordProjection, RegisterProjection>();
    }
}
