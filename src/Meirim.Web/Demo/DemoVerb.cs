using System.CommandLine;
using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Accounts;
using Meirim.Web.Accounts.Demo;
using Spectre.Console;

namespace Meirim.Web.Demo;

/// <summary><c>meirim demo</c>: fills an empty database with people who do not exist.</summary>
internal static class DemoVerb
{
    private static readonly Option<int?> People = new("--people") { Description = "how many specialists in post; without it the published figure of the country" };
    private static readonly Option<int> Seed = new("--seed") { Description = "the same seed gives the same people on the same day", DefaultValueFactory = _ => 20251001 };

    public static Command Verb()
    {
        var verb = new Command("demo", "fill an empty database with a demo population; nobody in it is real") { People, Seed };
        verb.SetAction((parsed, cancel) => CommandLine.With(parsed, services => Run(services, parsed.GetValue(People), parsed.GetValue(Seed), cancel)));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, int? people, int seed, CancellationToken cancel)
    {
        await Migrating.Migrate(services, cancel);
        var wanted = people ?? (int)services.GetRequiredService<CountryData>().Figures["specialists"].Value;
        var maker = ActivatorUtilities.CreateInstance<DemoMaker>(services);
        var outcome = Console.IsOutputRedirected ? await Plainly(maker, wanted, seed, cancel) : await WithBar(maker, wanted, seed, cancel);
        if (!outcome.Succeeded(out var made, out var problem)) return CommandLine.Refuse(services, problem);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{made.People} people, {made.Organisations} organisations. Nobody is real."));
        var lines = SignIns(made).ToList();
        foreach (var line in lines) Console.WriteLine(line);
        // ./run shows them at every start
        await File.WriteAllLinesAsync(services.GetRequiredService<DataFolder>().File("demo-sign-ins.txt"), lines, cancel);
        return CommandLine.Done;
    }

    private static IEnumerable<string> SignIns(DemoResult made)
    {
        yield return $"Sign in with the password {DemoAccounts.Password} as";
        foreach (var account in made.SignIns)
            yield return $"  {account.Email,-30} {account.Role}{(account.Role == Role.Practitioner ? $": {account.Name}, {made.Specialist.Number}" : account.Region is { } region ? $" of region {region}" : "")}";
    }

    private static Task<Outcome<DemoResult>> Plainly(DemoMaker maker, int people, int seed, CancellationToken cancel)
    {
        int tenths = 0;
        return maker.Make(people, seed, progress =>
        {
            if (progress.Ledger) Console.WriteLine("writing the ledger");
            else if (progress.Done * 10L / progress.Of is var reached && reached > tenths)
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{progress.Done} of {progress.Of} people"));
            tenths = (int)(progress.Done * 10L / progress.Of);
        }, cancel);
    }

    private static Task<Outcome<DemoResult>> WithBar(DemoMaker maker, int people, int seed, CancellationToken cancel) =>
        AnsiConsole.Progress().StartAsync(context =>
        {
            var (registering, ledger) = (context.AddTask("people"), context.AddTask("ledger", maxValue: 1));
            ledger.IsIndeterminate = true;
            return Finish(maker.Make(people, seed, progress =>
            {
                registering.MaxValue = progress.Of;
                registering.Value = progress.Done;
            }, cancel), ledger);
        });

    private static async Task<Outcome<DemoResult>> Finish(Task<Outcome<DemoResult>> making, ProgressTask ledger)
    {
        var outcome = await making;
        ledger.Value = 1;
        return outcome;
    }
}
