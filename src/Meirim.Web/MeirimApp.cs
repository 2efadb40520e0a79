using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Countries;
using Meirim.Web.Exchange;
using Meirim.Web.Journal;
using Meirim.Web.Messages;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Meirim.Web.Register;
using Meirim.Web.Standards;
using Meirim.Web.Testing;
using Meirim.Web.Ui;
using Meirim.Web.Workforce;
using Microsoft.AspNetCore.DataProtection;

namespace Meirim.Web;

/// <summary>Puts the application together: what each module adds stands in its <c>XModule.cs</c>.</summary>
public static class MeirimApp
{
    public static WebApplication Build(IReadOnlyDictionary<string, string?> settings, bool quiet = false, Action<IServiceCollection>? replace = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            // pages are found in this assembly, whichever program hosts it (a test does)
            ApplicationName = typeof(MeirimApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // a node that is not ready says so to its balancer, not to the log
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
        if (quiet) builder.Logging.ClearProviders();

        var services = builder.Services;
        services.AddSingleton<DataFolder>();
        services.AddSingleton<Secrets>();
        services.AddSingleton(TimeProvider.System);
        services.AddDataProtection()
            .SetApplicationName("meirim")
            .PersistKeysToFileSystem(new DirectoryInfo(new DataFolder(builder.Configuration).File("keys")));
        services.AddDbContext<MeirimDb>(DatabaseSetup.Configure);
        services.AddSingleton<ReadingDb.Replica>();
        services.AddScoped<ReadingDb>();
        Health.Add(services);
        CountriesModule.Add(services, builder.Configuration);
        Network.Add(services, builder.Configuration);
        AccountsModule.Add(services, builder.Configuration);
        JournalModule.Add(services);
        MessagesModule.Add(services);
        OrganisationsModule.Add(services);
        RecordsModule.Add(services);
        RegisterModule.Add(services);
        WorkforceModule.Add(services);
        ChoosingModule.Add(services);
        StandardsModule.Add(services);
        TestingModule.Add(services);
        ExchangeModule.Add(services);
        UiModule.Add(services);

        replace?.Invoke(services);

        var app = builder.Build();
        Network.Use(app);
        UiModule.Use(app);
        ExchangeModule.Use(app);
        Health.Map(app);
        JournalModule.Map(app);
        RegisterModule.Map(app);
        StandardsModule.Map(app);
        TestingModule.Map(app);
        ExchangeModule.Map(app);
        return app;
    }
}
