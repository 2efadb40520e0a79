using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;
using Microsoft.Net.Http.Headers;

namespace Meirim.Web.Ui;

/// <summary>
/// The first part of a page's address is its language: <c>/kk/find</c>. It is moved into the path base, so that every link
/// and form that a page makes stays in its language. A page asked for without one is redirected to the reader's best.
/// </summary>
internal sealed class LanguagePath(RequestDelegate next, Countries.ICountry country)
{
    /// <summary>Addresses for machines, which have no language.</summary>
    private static readonly string[] Neutral = ["/api", "/ledger", "/dist", "/.well-known", "/health", "/ims", "/fhir", "/hsds", "/sitting"];

    public const string Cookie = "language";

    public static bool IsForMachines(PathString path) => Neutral.Any(n => path.StartsWithSegments(n, StringComparison.Ordinal));

    public async Task Invoke(HttpContext http)
    {
        var path = http.Request.Path;
        if (IsForMachines(path))
        {
            await next(http);
            return;
        }
        if (Texts.Languages.FirstOrDefault(l => path.StartsWithSegments("/" + l, StringComparison.Ordinal)) is { } language)
        {
            http.Request.PathBase += "/" + language;
            http.Request.Path = path.Value!.Length > 3 ? path.Value[3..] : "/";
            await In(language, http);
            return;
        }
        // an error page is shown under the address at which the error arose, whose language was found before
        if (http.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            await In(http.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture.TwoLetterISOLanguageName ?? Best(http.Request), http);
            return;
        }
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            http.Response.Redirect($"/{Best(http.Request)}{(path == "/" ? "" : path.ToUriComponent())}{http.Request.QueryString}");
        else
        {
            http.Request.PathBase += "/" + Best(http.Request);
            await In(Best(http.Request), http, found: false);
        }
    }

    private async Task In(string language, HttpContext http, bool found = true)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        http.Features.Set<IRequestCultureFeature>(new RequestCultureFeature(new RequestCulture(language), null));
        if (!found) http.Request.Path = "/error/404";
        await next(http);
    }

    private string Best(HttpRequest request)
    {
        if (request.Cookies[Cookie] is { } chosen && Texts.Languages.Contains(chosen)) return chosen;
        var wanted = request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => l.Value.Value?.Split('-')[0]);
        return wanted.FirstOrDefault(l => l is not null && Texts.Languages.Contains(l)) ?? country.Languages[0];
    }
}
