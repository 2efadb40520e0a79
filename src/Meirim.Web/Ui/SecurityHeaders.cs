namespace Meirim.Web.Ui;

/// <summary>Nothing but our own files runs or is shown; nothing of ours is shown inside another site.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public Task Invoke(HttpContext http)
    {
        // at the last moment: an error page is a response that was cleared and begun anew
        http.Response.OnStarting(static state =>
        {
            Put((HttpContext)state);
            return Task.CompletedTask;
        }, http);
        return next(http);
    }

    private static void Put(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }
}
