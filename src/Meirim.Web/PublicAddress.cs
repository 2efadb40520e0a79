namespace Meirim.Web;

/// <summary>The address by which people and other systems reach this deployment, without a slash at its end: the setting <c>PublicAddress</c>, else the one they asked.</summary>
internal static class PublicAddress
{
    public static string Of(HttpContext http) =>
        http.RequestServices.GetRequiredService<IConfiguration>()["PublicAddress"] is { Length: > 0 } address
            ? address.TrimEnd('/')
            : $"{http.Request.Scheme}://{http.Request.Host}";

    /// <summary>The address where nobody asks: the setting, else the first one on which the program listens.</summary>
    public static string Of(IConfiguration configuration) => (configuration["PublicAddress"] ?? configuration["urls"]?.Split(';')[0] ?? "http://127.0.0.1:5080").TrimEnd('/');
}
