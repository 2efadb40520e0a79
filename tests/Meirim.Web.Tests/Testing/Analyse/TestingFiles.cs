using System.Text.Json;

namespace Meirim.Web.Tests.Testing.Analyse;

/// <summary>Files in a folder of their own and the console, for the verbs of <c>meirim testing</c>.</summary>
public abstract class TestingFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("meirim-testing-").FullName;

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected string Path(string name) => System.IO.Path.Combine(_folder, name);

    protected string Write(string name, string text)
    {
        File.WriteAllText(Path(name), text);
        return Path(name);
    }

    protected static async Task<JsonDocument> Answer(params string[] words)
    {
        var (code, output, error) = await Run(["testing", .. words, "--json"]);
        code.ShouldBe(CommandLine.Done, error);
        return JsonDocument.Parse(output);
    }

    protected static async Task<(int Code, string Output, string Error)> Run(params string[] words)
    {
        var (output, error) = (Console.Out, Console.Error);
        using StringWriter heard = new(), complained = new();
        try
        {
            Console.SetOut(heard);
            Console.SetError(complained);
            return (await CommandLine.Run(words), heard.ToString(), complained.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
