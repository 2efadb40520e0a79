using Meirim.Web.Records;
using Meirim.Web.Workforce.Upload.Checking;
using Meirim.Web.Workforce.Upload.Committing;
using Meirim.Web.Workforce.Upload.FetchMessages;
using Meirim.Web.Workforce.Upload.EndAbsent;
using Meirim.Web.Workforce.Upload.Reading;
using Meirim.Web.Workforce.Upload.SettleRow;
using Meirim.Web.Workforce.Upload.TakingBack;
using Meirim.Web.Workforce.Upload.FetchTemplate;

namespace Meirim.Web.Workforce.Upload;

/// <summary>The part of the module that takes spreadsheets of staff.</summary>
internal static class UploadModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Headings>();
        services.AddSingleton<TableReader>();
        services.AddSingleton<UploadLists>();
        services.AddSingleton<UploadVault>();
        services.AddSingleton<UploadSignal>();
        services.AddSingleton<TemplateFile>();
        services.AddSingleton<RowReader>();
        services.AddScoped<RowWords>();
        services.AddScoped<RowList>();
        services.AddScoped<MessageFile>();
        services.AddScoped<UploadAccess>();
        services.AddScoped<SendUploadHandler>();
        services.AddScoped<UploadDecisions>();
        services.AddScoped<UploadClosing>();
        services.AddScoped<UploadCheck>();
        services.AddScoped<UploadWriter>();
        services.AddScoped<UploadCommit>();
        services.AddScoped<UploadReversal>();
        services.AddScoped<UploadWork>();
        services.AddScoped<ChooseHandler>();
        services.AddScoped<IOfferCandidates, Candidates>();
        services.AddScoped<AbsentStaff>();
        services.AddScoped<IRecordProjection, UploadErasure>();
        services.AddHostedService<UploadWorker>();
    }
}
