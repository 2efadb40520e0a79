namespace Meirim.Web.Tests.Standards;

/// <summary>The official text, which the repository does not hold: the file named by MEIRIM_OFFICIAL_TEXT, or shared/sources/003_*.txt beside an ancestor.</summary>
internal static class OfficialText
{
    public static string Path()
    {
        var path = Find();
        Skip.If(path is null, "official text not at hand");
        return path!;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("MEIRIM_OFFICIAL_TEXT") is { Length: > 0 } named && File.Exists(named)) return named;
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var sources = System.IO.Path.Combine(directory.FullName, "..", "shared", "sources");
            if (Directory.Exists(sources) && Directory.GetFiles(sources, "003_*.txt") is [var file, ..]) return file;
        }
        return null;
    }
}
