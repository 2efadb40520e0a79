namespace Meirim.Web.Exchange;

/// <summary>The address by which other systems reach this deployment, without a slash at its end: the setting <c>PublicAddress</c>, else the one they asked.</summary>
internal static class PublicAddress
{
    public static string Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<IConfiguration>()["PublicAddress"] is { Length: > 0 } address
            ? address.TrimEnd('/')
            : $"{http.Request.Scheme}://{http.Request.Host}";
}
