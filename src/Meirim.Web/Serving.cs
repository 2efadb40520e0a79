using System.CommandLine;

namespace Meirim.Web;

/// <summary><c>meirim serve</c>, the default verb.</summary>
internal static class Serving
{
    private static readonly Option<string> Urls = new("--urls") { Description = "addresses to listen on", DefaultValueFactory = _ => "http://127.0.0.1:5080" };

    public static Command Verb()
    {
        var verb = new Command("serve", "serve the pages and the API") { Urls };
        verb.SetAction(Run);
        return verb;
    }

    public static async Task<int> Run(ParseResult parsed, CancellationToken cancel)
    {
        var settings = CommandLine.Settings(parsed);
        settings["urls"] = parsed.CommandResult.Command.Name == "serve" ? parsed.GetValue(Urls) : "http://127.0.0.1:5080";
        await using var app = MeirimApp.Build(settings);
        await Migrating.Migrate(app.Services, cancel);
        await app.StartAsync(cancel);
        Console.WriteLine($"Meirim serves {string.Join(' ', app.Urls)}");
        await app.WaitForShutdownAsync(cancel);
        return CommandLine.Done;
    }
}
