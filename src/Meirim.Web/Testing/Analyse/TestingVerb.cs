using System.CommandLine;

namespace Meirim.Web.Testing.Analyse;

/// <summary><c>meirim testing …</c>: statistics of tests from files; no database is needed. The contract is docs/testing-analyse.md.</summary>
internal static class TestingVerb
{
    private static readonly string[] Models = ["classical", "rasch", "1pl", "2pl"];

    public static Command Verb() => new("testing", "statistics of a test from files")
    {
        Analyse(),
    };

    private static Command Analyse()
    {
        var file = new Argument<string>("RESPONSES") { Description = "CSV: a column per item, a row per person; points, or options with --key; blank is missing" };
        var model = new Option<string>("--model") { Description = "which model is estimated beside the classical figures", DefaultValueFactory = _ => "classical" }.AcceptOnlyFromAmong(Models);
        var key = new Option<string?>("--key") { Description = "CSV with columns item,key: the right options" };
        var group = new Option<string?>("--group") { Description = "the column that says who belongs to which group, for fairness of items" };
        var focal = new Option<string?>("--focal") { Description = "the value of that column for the group in question; all others are the reference" };
        var id = new Option<string?>("--id") { Description = "the column that names people" };
        var blank = new Option<string>("--blank") { Description = "what a blank is: always missing, or wrong when an answer follows it", DefaultValueFactory = _ => "missing" }.AcceptOnlyFromAmong("missing", "omitted-wrong");
        var persons = new Option<bool>("--persons") { Description = "abilities too" };
        var scores = new Option<string>("--scores") { Description = "how abilities are estimated for 1pl and 2pl", DefaultValueFactory = _ => "eap" }.AcceptOnlyFromAmong("eap", "wle");
        var verb = new Command("analyse", "difficulty, reliability, models, fairness of the items of one test") { file, model, key, group, focal, id, blank, persons, scores };
        verb.Validators.Add(words =>
        {
            if (words.GetValue(group) is null != words.GetValue(focal) is null) words.AddError("--group and --focal belong together");
        });
        verb.SetAction((parsed, cancel) => Task.FromResult(Answered(() => AnalyseVerb.Run(
            new AnalyseWish(
                parsed.GetValue(file)!, parsed.GetValue(model)!, parsed.GetValue(key), parsed.GetValue(group), parsed.GetValue(focal), parsed.GetValue(id),
                parsed.GetValue(blank) == "omitted-wrong", parsed.GetValue(persons), parsed.GetValue(scores) == "wle"),
            parsed.GetValue(CommandLine.Json), cancel))));
        return verb;
    }

    /// <summary>A file that cannot be used is refused in a line.</summary>
    private static int Answered(Func<int> verb)
    {
        try
        {
            return verb();
        }
        catch (BadFileException bad)
        {
            return CommandLine.Refuse(bad.Message);
        }
    }
}
