using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Web.Journal;

namespace Meirim.Web;

/// <summary>
/// <c>meirim</c> is its own command line. Exit codes: 0 done, 1 refused or not found (the reason on standard error),
/// 2 wrong words, 3 a check that failed (<c>ledger verify</c>).
/// </summary>
internal static class CommandLine
{
    public const int Done = 0, Refused = 1, WrongWords = 2, CheckFailed = 3;

    public static readonly Option<string?> Country = new Option<string?>("--country") { Description = "a deployment serves one country", Recursive = true }
        .AcceptOnlyFromAmong([.. Countries.CountriesModule.Codes]);

    public static readonly Option<string?> Database = new("--database") { Description = "connection string: 'Host=…' is PostgreSQL, 'Data Source=…' SQLite", Recursive = true };
    public static readonly Option<string?> Folder = new("--data-folder") { Description = "where database, secret and files lie; var/COUNTRY by default", Recursive = true };
    public static readonly Option<bool> Json = new("--json") { Description = "answer in JSON", Recursive = true };

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Meirim: the register and professional-development system of a country's social-work workforce")
        {
            Country, Database, Folder, Json,
            Serving.Verb(),
            Migrating.Verb(),
            LedgerVerbs.Verb(),
            Register.FindVerb.Verb(),
            Standards.StandardVerbs.Verb(),
            Standards.JudgeVerb.Verb(),
            Demo.DemoVerb.Verb(),
            Accounts.Manage.AccountVerbs.Verb(),
            Records.PersonVerb.Verb(),
            Register.ProjectionsVerb.Verb(),
            Testing.Analyse.TestingVerb.Verb(),
            Testing.Qti.QtiVerbs.Verb(),
        };
        root.SetAction((parsed, cancel) => Serving.Run(parsed, cancel));
        var parse = root.Parse(args);
        if (parse.Errors.Count > 0 && parse.Action is not System.CommandLine.Help.HelpAction)
        {
            foreach (var error in parse.Errors) Console.Error.WriteLine(error.Message);
            Console.Error.WriteLine("See: meirim --help");
            return WrongWords;
        }
        try
        {
            return await parse.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return Refuse(CommandFailure.Reason(failure));
        }
    }

    /// <summary>The settings that the command line gives, over those of the environment.</summary>
    public static Dictionary<string, string?> Settings(ParseResult parsed)
    {
        var settings = new Dictionary<string, string?>();
        void Set(string key, string? value)
        {
            if (value is not null) settings[key] = value;
        }
        Set("Country", parsed.GetValue(Country));
        Set("Database", parsed.GetValue(Database));
        Set("DataFolder", parsed.GetValue(Folder));
        return settings;
    }

    /// <summary>Runs a verb with the application's services, without serving.</summary>
    public static async Task<int> With(ParseResult parsed, Func<IServiceProvider, Task<int>> verb)
    {
        await using var app = MeirimApp.Build(Settings(parsed), quiet: true);
        await using var scope = app.Services.CreateAsyncScope();
        return await verb(scope.ServiceProvider);
    }

    /// <summary>How verbs write JSON: camelCase, indented, letters as letters.</summary>
    public static readonly JsonSerializerOptions JsonStyle = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static int Refuse(string reason)
    {
        Console.Error.WriteLine(reason);
        return Refused;
    }

    /// <summary>Says why a verb was refused, in English: the command line is for staff who administer.</summary>
    public static int Refuse(IServiceProvider services, Problem problem)
    {
        Console.Error.WriteLine($"{problem.Code}: {services.GetRequiredService<Ui.Texts>().In("en", problem.TextKey, [.. problem.Arguments])}");
        return Refused;
    }
}
