using System.Diagnostics;

namespace Meirim.Web.Tests.Exchange;

/// <summary>Runs a check of <c>tests/Meirim.Exchange.Checks</c>: programs that are not ours judge the running application.</summary>
internal static class ForeignCheck
{
    private static readonly string? Folder = Find();
    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Runs it. Skipped, and said to be so, when its packages cannot be had.</summary>
    public static async Task Run(string script, Uri address, params string[] words)
    {
        Skip.If(Folder is null, "skipped: the repository is not at hand");
        Skip.IfNot(Installed.Value, "skipped: npm could not install the packages of tests/Meirim.Exchange.Checks");
        var (code, said) = await Start("node", [script, address.ToString(), .. words]);
        code.ShouldBe(0, said);
    }

    /// <summary>A file of the packages, by its path among them. Skipped in the same way.</summary>
    public static Task<string> File(string path)
    {
        Skip.If(Folder is null, "skipped: the repository is not at hand");
        Skip.IfNot(Installed.Value, "skipped: npm could not install the packages of tests/Meirim.Exchange.Checks");
        return System.IO.File.ReadAllTextAsync(Path.Combine(Folder, "node_modules", path));
    }

    private static bool Install()
    {
        var (installed, wanted) = (new FileInfo(Path.Combine(Folder!, "node_modules", ".package-lock.json")), new FileInfo(Path.Combine(Folder!, "package-lock.json")));
        if (installed.Exists && installed.LastWriteTimeUtc >= wanted.LastWriteTimeUtc) return true;
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        return Start(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).GetAwaiter().GetResult().Code == 0;
    }

    private static async Task<(int Code, string Said)> Start(string program, string[] words)
    {
        var start = new ProcessStartInfo(program, words) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, $"{program} is not at hand");
        }
    }

    private static string? Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (Path.Combine(at.FullName, "tests", "Meirim.Exchange.Checks") is var folder && Directory.Exists(folder)) return folder;
        return null;
    }
}
