using Meirim.Ledger;

namespace Meirim.Web.Journal;

/// <summary>The published files at <c>/ledger/</c>, for auditors' programs. They hold nothing personal, and everyone may read them.</summary>
internal static class LedgerApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var ledger = routes.MapGroup("/ledger");
        ledger.MapGet("/checkpoint", async (LedgerFiles files, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "no-cache";
            return await files.Latest(http.RequestAborted) is { } latest ? Results.Text(latest.Note, "text/plain; charset=utf-8") : Results.NotFound();
        });
        ledger.MapGet("/key", (LedgerKey key) => Results.Text(key.Verifier + "\n", "text/plain; charset=utf-8"));
        ledger.MapGet("/tile/{**path}", async (string path, LedgerFiles files, HttpContext http) =>
        {
            if (!TileAddress.TryParse("tile/" + path, out var address) || await files.Tile(address, http.RequestAborted) is not { } bytes) return Results.NotFound();
            // a tile of one width never changes
            http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(bytes, "application/octet-stream");
        });
        ledger.MapGet("/published.zip", async (LedgerFiles files, HttpContext http) =>
        {
            if (await files.Latest(http.RequestAborted) is not { } latest) return Results.NotFound();
            var draft = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
            await files.Archive(draft, latest, http.RequestAborted);
            draft.Position = 0;
            return Results.Stream(draft, "application/zip", $"ledger-{latest.Size}.zip");
        });
    }
}
