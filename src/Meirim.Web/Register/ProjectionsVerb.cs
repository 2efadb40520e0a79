using System.CommandLine;
using System.Text.Json;
using Meirim.Web.Records;

namespace Meirim.Web.Register;

/// <summary><c>meirim projections rebuild [--check]</c>.</summary>
internal static class ProjectionsVerb
{
    private static readonly Option<bool> Check = new("--check") { Description = "write nothing: compare, and exit with 3 when an entry is not what the facts give" };

    public static Command Verb()
    {
        var rebuild = new Command("rebuild", "drop what is derived from the facts and make it anew") { Check };
        rebuild.SetAction((parsed, cancel) => CommandLine.With(parsed, async services =>
        {
            await Migrating.Migrate(services, cancel);
            var projections = services.GetRequiredService<Projections>();
            return parsed.GetValue(Check) ? await Compare(projections, parsed, cancel) : await Rebuild(projections, parsed, cancel);
        }));
        return new Command("projections", "what is derived from the facts for reading fast") { rebuild };
    }

    private static async Task<int> Rebuild(Projections projections, ParseResult parsed, CancellationToken cancel)
    {
        int people = await projections.Rebuild(cancel);
        Console.WriteLine(parsed.GetValue(CommandLine.Json) ? JsonSerializer.Serialize(new { people }, CommandLine.JsonStyle) : $"Made anew for {people} people.");
        return CommandLine.Done;
    }

    private static async Task<int> Compare(Projections projections, ParseResult parsed, CancellationToken cancel)
    {
        var differing = await projections.Differing(cancel);
        if (parsed.GetValue(CommandLine.Json)) Console.WriteLine(JsonSerializer.Serialize(new { differing }, CommandLine.JsonStyle));
        else if (differing.Count == 0) Console.WriteLine("Every entry is what the facts give.");
        else foreach (var number in differing) Console.WriteLine(number);
        return differing.Count == 0 ? CommandLine.Done : CommandLine.CheckFailed;
    }
}
