using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc.Razor;

namespace Meirim.Web.Ui;

/// <summary>Pages, their languages, their headers, their errors.</summary>
internal static class UiModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Texts>();
        services.AddSingleton<Dates>();
        services.AddSingleton<ClientFiles>();
        services.AddSingleton<DemoState>();
        services.AddSingleton<Navigation>();
        services.AddScoped<PageFrame>();
        // Kazakh, Russian and Latvian letters stay letters in the page's source
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(options => options.RootDirectory = "/")
            .AddMvcOptions(options =>
            {
                options.ModelBinderProviders.Insert(0, new DayBinder());
                options.ModelMetadataDetailsProviders.Add(new ValidationTexts());
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            })
            .AddViewOptions(options => options.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, _) => ValidationTexts.Localizer);
        services.AddSingleton<Microsoft.Extensions.Options.IConfigureOptions<Microsoft.AspNetCore.Mvc.MvcOptions>, BindingTexts>();
        services.AddProblemDetails();
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "form";
            options.Cookie.Path = "/";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
    }

    public static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        // a page for someone signed in holds secrets beside what the address brought in: not compressed (BREACH)
        app.UseWhen(http => !Accounts.AccountCookies.HasSession(http.Request), pages => pages.UseResponseCompression());
        app.UseWhen(http => LanguagePath.IsForMachines(http.Request.Path), machines =>
        {
            machines.UseExceptionHandler();
            machines.UseStatusCodePages();
        });
        app.UseWhen(http => !LanguagePath.IsForMachines(http.Request.Path), people => people.UseExceptionHandler("/error/500"));
        PrecompressedFiles.Use(app);
        app.UseMiddleware<LanguagePath>();
        app.UseWhen(http => http.Request.PathBase.HasValue, people => people.UseStatusCodePagesWithReExecute("/error/{0}"));
        // what a form may not hold an address may not either: no database keeps that sign alike
        app.UseWhen(http => http.Request.QueryString.Value?.Contains("%00", StringComparison.Ordinal) == true, odd => odd.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }));
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapGet("/language", ChosenLanguage.Keep);
        app.MapGet("/reading", Reading.ReadingChoice.Keep);
    }
}
