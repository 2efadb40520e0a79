namespace Meirim.Web.Exchange.Own;

/// <summary><c>GET /api/openapi.json</c>: the description of <c>/api</c>, kept by hand in <c>docs/openapi.json</c>; tests hold it against the routes and the answers.</summary>
internal static class OpenApiDocument
{
    private static readonly Lazy<byte[]> Text = new(() =>
    {
        using var stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream("openapi.json")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    });

    public static void Map(WebApplication app) => app.MapGet("/api/openapi.json", () => Results.Bytes(Text.Value, "application/json; charset=utf-8"));
}
