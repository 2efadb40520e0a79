using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;

namespace Meirim.Web.Ui;

/// <summary>Serves <c>/dist</c>: the copy that the build compressed where the browser takes it, kept for a year.</summary>
internal static class PrecompressedFiles
{
    private static readonly (string Encoding, string Ending)[] Kinds = [("br", ".br"), ("gzip", ".gz")];

    public static void Use(WebApplication app)
    {
        var files = app.Environment.WebRootFileProvider;
        app.Use((http, next) =>
        {
            if (http.Request.Path.StartsWithSegments(ClientFiles.Folder, StringComparison.Ordinal)) Choose(http, files);
            return next(http);
        });
        app.UseStaticFiles(new StaticFileOptions
        {
            OnPrepareResponse = file =>
            {
                var headers = file.Context.Response.Headers;
                headers.CacheControl = file.File.Name == "manifest.json" ? "no-cache" : "public, max-age=31536000, immutable";
                headers.Vary = HeaderNames.AcceptEncoding;
                if (file.Context.Items[typeof(PrecompressedFiles)] is not (string encoding, string type)) return;
                headers.ContentEncoding = encoding;
                headers.ContentType = type;
            },
            ServeUnknownFileTypes = true,
        });
    }

    private static void Choose(HttpContext http, IFileProvider files)
    {
        var path = http.Request.Path.Value!;
        var type = Path.GetExtension(path) switch { ".css" => "text/css; charset=utf-8", ".js" => "text/javascript; charset=utf-8", _ => null };
        if (type is null) return;
        var accepted = http.Request.GetTypedHeaders().AcceptEncoding.Where(e => e.Quality != 0).Select(e => e.Value.Value).ToList();
        foreach (var (encoding, ending) in Kinds)
            if (accepted.Contains(encoding, StringComparer.OrdinalIgnoreCase) && files.GetFileInfo(path + ending).Exists)
            {
                http.Items[typeof(PrecompressedFiles)] = (encoding, type);
                http.Request.Path = path + ending;
                return;
            }
    }
}
