using System.Diagnostics;

namespace Meirim.Architecture.Tests;

/// <summary>The files of the repository, as git knows them, or as they lie there when git is not at hand.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>Paths below the root, with <c>/</c>, of all files that are part of the project.</summary>
    public static readonly IReadOnlyList<string> Files = List();

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>The folder with the official text beside the repository; null when it is not at hand.</summary>
    public static string? Sources =>
        Path.Combine(Root, "..", "shared", "sources") is var folder && Directory.Exists(folder) ? folder : null;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Meirim.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Meirim.slnx was not found above the tests.");
    }

    private static IReadOnlyList<string> List()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        })!;
        var files = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. files.Where(f => File.Exists(Path.Combine(Root, f)))];
    }
}
