using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Meirim.Web.Ui;

/// <summary>Pages, their languages, their headers, their errors.</summary>
internal static class UiModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Texts>();
        // Kazakh, Russian and Latvian letters stay letters in the page's source
        services.AddWebEncoders(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(options => options.RootDirectory = "/");
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
        app.UseExceptionHandler("/error/500");
        app.UseStaticFiles();
        app.UseMiddleware<LanguagePath>();
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
    }
}
