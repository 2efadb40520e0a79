using Meirim.Web.Workforce.Staff;

namespace Meirim.Web.Workforce;

/// <summary>What an employer sees and does.</summary>
internal static class WorkforceModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<StaffList>();
        services.AddScoped<ConfirmEntryHandler>();
        Upload.UploadModule.Add(services);
    }
}
