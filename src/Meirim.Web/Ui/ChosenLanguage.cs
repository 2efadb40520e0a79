using System.Globalization;

namespace Meirim.Web.Ui;

/// <summary><c>/kk/language?page=/find</c>: remembers the language that the reader chose, and goes to the page in it.</summary>
internal static class ChosenLanguage
{
    public static IResult Keep(HttpContext http, string? page)
    {
        Remember(http, LanguagePath.Cookie, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
        return BackTo(http, page);
    }

    /// <summary>Keeps what the reader chose in their browser for a year.</summary>
    public static void Remember(HttpContext http, string cookie, string value) => http.Response.Cookies.Append(cookie, value, new CookieOptions
    {
        Path = "/",
        MaxAge = TimeSpan.FromDays(365),
        SameSite = SameSiteMode.Lax,
        HttpOnly = true,
        IsEssential = true,
        Secure = http.Request.IsHttps,
    });

    /// <summary>Goes to a page of ours in the language of the request.</summary>
    public static IResult BackTo(HttpContext http, string? page) => Results.LocalRedirect(http.Request.PathBase + (IsPath(page) ? page : "/"));

    /// <summary>The address to choose a language from here, coming back to the same page and question.</summary>
    public static string Address(HttpRequest request, string language)
    {
        var page = request.Path == "/" && !request.QueryString.HasValue ? "" : "?page=" + Uri.EscapeDataString(request.Path + request.QueryString.Value);
        return $"/{language}/language{page}";
    }

    /// <summary>A path of ours: not <c>//elsewhere</c>, and not <c>/\elsewhere</c>, which browsers read alike.</summary>
    private static bool IsPath(string? page) => page is ['/', ..] && page is not ['/', '/' or '\\', ..];
}
