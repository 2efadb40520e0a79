using System.CommandLine;

namespace Meirim.Web.Testing.Analyse;

/// <summary><c>meirim testing …</c>: statistics of tests from files; no database is needed. The contract is docs/testing-analyse.md.</summary>
internal static class TestingVerb
{
    private static readonly string[] Models = ["classical", "rasch", "1pl", "2pl"];

    public static Command Verb() => new("testing", "statistics of a test from files")
    {
        Analyse(),
        Link(),
        Assemble(),
    };

    private static Command Link()
    {
        var first = new Argument<string>("BASE") { Description = "the calibration on whose scale all shall be: JSON of testing analyse" };
        var second = new Argument<string>("NEW") { Description = "the calibration that is brought onto it" };
        var method = new Option<string>("--method") { Description = "how the constants are found", DefaultValueFactory = _ => "stocking-lord" }.AcceptOnlyFromAmong(LinkVerb.Methods);
        var anchors = new Option<string?>("--anchors") { Description = "ids of the common items, with commas; without it all ids in both" };
        var weights = new Option<string>("--weights") { Description = "over which abilities curves are compared", DefaultValueFactory = _ => "normal" }.AcceptOnlyFromAmong("normal", "uniform");
        var verb = new Command("link", "bring a new calibration onto the scale of an earlier one") { first, second, method, anchors, weights };
        verb.SetAction((parsed, _) => Task.FromResult(Answered(() => LinkVerb.Run(
            parsed.GetValue(first)!, parsed.GetValue(second)!, parsed.GetValue(method)!, parsed.GetValue(anchors), parsed.GetValue(weights) == "uniform", parsed.GetValue(CommandLine.Json)))));
        return verb;
    }

    private static Command Assemble()
    {
        var pool = new Argument<string>("POOL") { Description = "CSV: id, a, b, and area, level, seconds, exposure, enemies" };
        var blueprint = new Argument<string>("BLUEPRINT") { Description = "JSON: what the form must be" };
        var verb = new Command("assemble", "the form of most information at the cut under a blueprint") { pool, blueprint };
        verb.SetAction((parsed, cancel) => Task.FromResult(Answered(() => AssembleVerb.Run(parsed.GetValue(pool)!, parsed.GetValue(blueprint)!, parsed.GetValue(CommandLine.Json), cancel))));
        return verb;
    }

    private static Command Analyse()
    {
        var file = new Argument<string>("RESPONSES") { Description = "CSV: a column per item, a row per person; points, or options with --key; blank is missing" };
        var model = new Option<string>("--model") { Description = "which model is estimated beside the classical figures", DefaultValueFactory = _ => "classical" }.AcceptOnlyFromAmong(Models);
        var key = new Option<string?>("--key") { Description = "CSV with columns item,key: the right options" };
        var group = new Option<string?>("--group") { Description = "the column that says who belongs to which group, for fairness of items" };
        var focal = new Option<string?>("--focal") { Description = "the value of that column for the group in question; all others are the reference" };
        var id = new Option<string?>("--id") { Description = "the column that names people" };
        var blank = new Option<string>("--blank") { Description = "what a blank is: always missing, or wrong when an answer follows it", DefaultValueFactory = _ => "missing" }.AcceptOnlyFromAmong("missing", "omitted-wrong");
        var pass = new Option<double?>("--pass") { Description = "the lowest score that passes: how sure pass and fail are" };
        var areas = new Option<string?>("--areas") { Description = "CSV with columns item,area: whether each area is worth a score of its own" };
        var persons = new Option<bool>("--persons") { Description = "abilities too" };
        var scores = new Option<string>("--scores") { Description = "how abilities are estimated for 1pl and 2pl", DefaultValueFactory = _ => "eap" }.AcceptOnlyFromAmong("eap", "wle");
        var verb = new Command("analyse", "difficulty, reliability, models, fairness of the items of one test") { file, model, key, group, focal, id, blank, pass, areas, persons, scores };
        verb.Validators.Add(words =>
        {
            if (words.GetValue(group) is null != words.GetValue(focal) is null) words.AddError("--group and --focal belong together");
        });
        verb.SetAction((parsed, cancel) => Task.FromResult(Answered(() => AnalyseVerb.Run(
            new AnalyseWish(
                parsed.GetValue(file)!, parsed.GetValue(model)!, parsed.GetValue(key), parsed.GetValue(group), parsed.GetValue(focal), parsed.GetValue(id),
                parsed.GetValue(blank) == "omitted-wrong", parsed.GetValue(pass), parsed.GetValue(areas), parsed.GetValue(persons), parsed.GetValue(scores) == "wle"),
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
