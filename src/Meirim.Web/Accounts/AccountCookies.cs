using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Meirim.Web.Accounts;

/// <summary>
/// The cookies of sign-in: for our own pages only, out of reach of scripts, ten hours from the last use. Where everything is
/// HTTPS (the setting <c>Https</c>) they bear the prefix <c>__Host-</c>, which keeps neighbours under the same domain from
/// setting them.
/// </summary>
internal static class AccountCookies
{
    private const string Name = "meirim", HostPrefix = "__Host-";

    public static readonly TimeSpan Session = TimeSpan.FromHours(10), HalfSession = TimeSpan.FromMinutes(5);

    public static void Add(IServiceCollection services, IConfiguration configuration)
    {
        bool https = Network.IsHttpsOnly(configuration);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            Keep(options.Cookie, Name, https);
            options.LoginPath = "/sign-in";
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = Session;
            options.SlidingExpiration = true;
            options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
            options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
            options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
        });
        // the half-way state of the second step, and the challenge of a passkey
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, options =>
        {
            Keep(options.Cookie, "meirim-step", https);
            options.ExpireTimeSpan = HalfSession;
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(3));
        services.PostConfigure<AntiforgeryOptions>(options => Keep(options.Cookie, "form", https, SameSiteMode.Strict));
    }

    /// <summary>True when the request comes with a session, good or not.</summary>
    public static bool HasSession(HttpRequest request) => request.Cookies.ContainsKey(Name) || request.Cookies.ContainsKey(HostPrefix + Name);

    private static void Keep(CookieBuilder cookie, string name, bool https, SameSiteMode sameSite = SameSiteMode.Lax)
    {
        cookie.Name = https ? HostPrefix + name : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }

    /// <summary>A visitor of a page is sent to sign in and comes back; a program, and someone signed in without the right, gets the status.</summary>
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (status == StatusCodes.Status401Unauthorized && !ForPrograms(context.Request)) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static bool ForPrograms(HttpRequest request) => request.Path.StartsWithSegments("/api", StringComparison.Ordinal);
}
