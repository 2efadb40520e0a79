using System.Buffers.Text;
using System.Globalization;

namespace Meirim.Web.Exchange.Webhooks;

/// <summary><c>GET /.well-known/jwks.json</c>: the public keys that sign deliveries (RFC 7517).</summary>
internal static class JwksApi
{
    public static void Map(WebApplication app) => app.MapGet("/.well-known/jwks.json", async (HttpContext http, WebhookKeys keys, CancellationToken cancel) =>
    {
        http.Response.Headers.CacheControl = string.Create(CultureInfo.InvariantCulture, $"public, max-age={WebhookKeys.Kept.TotalSeconds}");
        return Results.Json(new { keys = (await keys.Shown(cancel)).Select(Jwk) }, contentType: "application/jwk-set+json");
    });

    private static object Jwk(WebhookKey key) => new
    {
        kty = "EC",
        crv = "P-256",
        x = Base64Url.EncodeToString(key.X),
        y = Base64Url.EncodeToString(key.Y),
        use = "sig",
        alg = "ES256",
        kid = key.Id,
    };
}
