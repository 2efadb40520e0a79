using Meirim.Web.Workforce.Deadlines;
using Meirim.Web.Workforce.Desk;
using Meirim.Web.Workforce.Posts;
using Meirim.Web.Workforce.Staff;
using Meirim.Web.Workforce.Workload;
using Meirim.Web.Workforce.Workload.Target;

namespace Meirim.Web.Workforce;

/// <summary>What an employer sees and does.</summary>
internal static class WorkforceModule
{
    /// <summary>What other modules may use.</summary>
    public static readonly Type[] Published = [typeof(StaffingPost)];

    public static void Add(IServiceCollection services)
    {
        services.AddScoped<StaffList>();
        services.AddScoped<ConfirmEntryHandler>();
        Upload.UploadModule.Add(services);
        Desk(services);
    }

    private static void Desk(IServiceCollection services)
    {
        services.AddScoped<StaffRecords>();
        services.AddScoped<DeskReading>();
        services.AddScoped<StaffingHandler>();
        services.AddScoped<DueList>();
        services.AddScoped<DueFile>();
        services.AddScoped<DeadlineWords>();
        services.AddScoped<DeadlineLetters>();
        services.AddHostedService<DeadlineRound>();
        services.AddScoped<LoadReading>();
        services.AddScoped<OwnTargetHandler>();
    }
}
