using System.Globalization;
using Meirim.Bench;
using Meirim.Web;

// dotnet run -c Release --project bench/Meirim.Bench -- WHAT [CONNECTION | FILE]
var given = args.Length > 1 ? args[1] : null;
switch (args.FirstOrDefault())
{
    case "judge":
        JudgeBench.Run();
        break;
    case "names":
        NamesBench.Run();
        break;
    case "psychometrics":
        PsychometricsBench.Run();
        break;
    case "ledger":
        LedgerBench.Run();
        break;
    case "read":
        ReadBench.Run(given ?? throw new ArgumentException("read FILE: the official text"));
        break;
    case "find":
        await WithDatabase(FindBench.Run);
        break;
    case "next-steps":
        await WithDatabase(NextStepsBench.Run);
        break;
    case "upload":
        await WithDatabase(UploadBench.Run);
        break;
    case "load":
    case "load-fhir":
        // load CONNECTION ADDRESS [RATE] [SECONDS]: the names that are asked for come from the database
        await WithDatabase(async services => await LoadBench.Run(
            new Uri(args[2]), [.. (await FindBench.Questions(services)).Select(q => q.Text)],
            args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 0, args.Length > 4 ? int.Parse(args[4], CultureInfo.InvariantCulture) : 30, args[0] == "load-fhir"));
        break;
    case "takers":
        // takers CONNECTION ADDRESS [COUNT] [SAVES A SECOND, 0: as fast as they can] [SECONDS] [PROCESS ID OF THE SERVER]
        await WithDatabase(services => TakersBench.Run(services, new Uri(args[2]), Number(3, 200), Number(4, 25), Number(5, 60), args.Length > 6 ? Number(6, 0) : null));
        break;
    case "chaos":
        // chaos CONNECTION FOLDER [RUNS] [COUNT] [COMMAND THAT CRASHES THE DATABASE AND STARTS IT AGAIN]
        await ChaosBench.Run(given!, args[2], Number(3, 20), Number(4, 200), args.Length > 5 ? args[5] : null);
        break;
    case "statistics":
        // statistics CONNECTION [PEOPLE] [QUESTIONS]: a database that holds the people
        await WithDatabase(services => StatisticsBench.Run(services, Number(2, 11_600), Number(3, 78)));
        break;
    case "acts":
        await WithDatabase(services => ActsBench.Run(services, new Uri(args[2]), args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 30));
        break;
    default:
        Console.Error.WriteLine("judge | names | psychometrics | ledger | read FILE | find CONNECTION | next-steps CONNECTION | upload CONNECTION | load CONNECTION ADDRESS [RATE] [SECONDS] | load-fhir … | acts CONNECTION ADDRESS [SECONDS] | statistics CONNECTION [PEOPLE] [QUESTIONS] | takers CONNECTION ADDRESS [COUNT] [RATE] [SECONDS] [PID] | chaos CONNECTION FOLDER [RUNS] [COUNT] [CRASH COMMAND]");
        return 2;
}
return 0;

int Number(int place, int otherwise) => args.Length > place ? int.Parse(args[place], CultureInfo.InvariantCulture) : otherwise;

async Task WithDatabase(Func<IServiceProvider, Task> bench)
{
    await using var app = MeirimApp.Build(
        new Dictionary<string, string?> { ["Database"] = given ?? throw new ArgumentException("CONNECTION: e.g. 'Data Source=var/kz/meirim.db'"), ["DataFolder"] = "var/bench" }, quiet: true);
    await bench(app.Services);
}
