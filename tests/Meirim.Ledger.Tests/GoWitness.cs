using System.Diagnostics;

namespace Meirim.Ledger.Tests;

/// <summary>Builds the Go program in go-witness once, if Go and its package are at hand.</summary>
public sealed class GoWitness : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly string? program;

    public GoWitness()
    {
        var source = Path.Combine(AppContext.BaseDirectory, "go-witness");
        if (Go("list", "golang.org/x/mod/sumdb/tlog") is not { ExitCode: 0 })
            return;
        var built = Path.Combine(folder.Path, "witness");
        var build = Go("build", "-o", built, Path.Combine(source, "main.go"))!;
        build.ExitCode.ShouldBe(0, build.Error);
        program = built;
    }

    /// <summary>Runs the witness; what it refuses fails the test.</summary>
    internal string Run(string input, params string[] arguments)
    {
        Skip.If(program is null, "skipped: Go not at hand");
        var run = Start(program, input, arguments)!;
        run.ExitCode.ShouldBe(0, run.Error);
        return run.Output;
    }

    /// <summary>Runs the witness and expects it to refuse; gives its reason.</summary>
    internal string RunToRefusal(string input, params string[] arguments)
    {
        Skip.If(program is null, "skipped: Go not at hand");
        var run = Start(program, input, arguments)!;
        run.ExitCode.ShouldNotBe(0, run.Output);
        return run.Error;
    }

    public void Dispose() => folder.Dispose();

    private static Outcome? Go(params string[] arguments) => Start("go", "", arguments);

    private static Outcome? Start(string file, string input, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // packages as a distribution installs them, no modules, no network
            Environment = { ["GO111MODULE"] = "off", ["GOFLAGS"] = "", ["GOPROXY"] = "off" },
        };
        start.Environment["GOPATH"] = Environment.GetEnvironmentVariable("GOPATH") ?? "/usr/share/gocode";
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return new Outcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private sealed record Outcome(int ExitCode, string Output, string Error);
}
