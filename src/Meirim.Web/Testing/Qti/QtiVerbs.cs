using System.CommandLine;

namespace Meirim.Web.Testing.Qti;

/// <summary><c>meirim qti score|import</c>: questions of exchange formats, read and scored without a database. They are written down in <c>docs/qti.md</c>.</summary>
internal static class QtiVerbs
{
    private static readonly Argument<FileInfo> Item = new("item") { Description = "a QTI item, 3.0 or 2.x" };
    private static readonly Argument<FileInfo> Package = new("package") { Description = "a QTI package or item, Moodle XML, GIFT, Aiken, CSV or XLSX: told by what it holds" };
    private static readonly Option<FileInfo> Responses = new("--responses") { Description = "JSON: {\"RESPONSE\": \"A\"} or {\"RESPONSE\": [\"A\", \"B\"]}", Required = true };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "say what would become of each question and store nothing" };
    private static readonly Option<string> Language = new("--language") { Description = "the language of texts whose file does not state one", DefaultValueFactory = _ => Meirim.Qti.Reading.ItemReader.Undetermined };

    public static Command Verb()
    {
        var score = new Command("score", "score one item by one set of answers") { Item, Responses };
        score.SetAction((parsed, cancel) => ScoreVerb.Run(parsed.GetValue(Item)!, parsed.GetValue(Responses)!, parsed.GetValue(CommandLine.Json), cancel));
        var import = new Command("import", "give a verdict on every question of a file") { Package, DryRun, Language };
        import.Validators.Add(words =>
        {
            if (!words.GetValue(DryRun)) words.AddError("qti import stores nothing: say --dry-run. Questions are stored on the pages of the item bank");
        });
        import.SetAction((parsed, cancel) => ImportVerb.Run(parsed.GetValue(Package)!, parsed.GetValue(Language)!, parsed.GetValue(CommandLine.Json), cancel));
        return new Command("qti", "questions in exchange formats") { score, import };
    }
}
