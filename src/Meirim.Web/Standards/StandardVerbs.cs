using System.CommandLine;

namespace Meirim.Web.Standards;

/// <summary><c>meirim standard read|import|export|compare</c>.</summary>
internal static class StandardVerbs
{
    private static readonly Argument<string> File = new("file") { Description = "the official text, UTF-8" };
    private static readonly Argument<string> Older = new("a") { Description = "a file, or a wording CODE@DATE" };
    private static readonly Argument<string> Newer = new("b") { Description = "a file, or a wording CODE@DATE" };
    private static readonly Option<bool> Yes = new("--yes") { Description = "import without asking" };
    private static readonly Option<DateOnly?> From = DayOption.Of("--from", "first day in force, where the act's own cannot serve");
    private static readonly Option<string?> Paragraphs = new("--paragraphs") { Description = "paragraphs whose cards must be in the text: 12-16" };
    private static readonly Option<string?> Occupation = new("--occupation") { Description = "only the card with this occupation code" };
    private static readonly Option<bool> Case = new("--case") { Description = "write the one card as a package of CASE 1.1" };
    private static readonly Option<string> Address = new("--address") { Description = "with --case: the address of the server that publishes it", DefaultValueFactory = _ => "http://127.0.0.1:5080" };
    private static readonly Option<DateOnly?> On = DayOption.Of("--on", "the day; today by default");

    public static Command Verb()
    {
        var read = new Command("read", "read an official text; changes nothing") { File, Paragraphs, Case };
        read.SetAction((parsed, cancel) => CaseFile.Is(parsed.GetValue(File)!)
            ? CaseFile.Read(parsed.GetValue(File)!, parsed.GetValue(Case), parsed.GetValue(CommandLine.Json), cancel)
            : ReadVerb.Run(parsed.GetValue(File)!, parsed.GetValue(Paragraphs), parsed.GetValue(CommandLine.Json), cancel));
        var import = new Command("import", "import an official text: shows the difference, then asks") { File, Paragraphs, From, Yes };
        import.SetAction((parsed, cancel) => CommandLine.With(parsed, services =>
            ImportVerb.Run(services, parsed.GetValue(File)!, parsed.GetValue(Paragraphs), parsed.GetValue(From), parsed.GetValue(Yes), cancel)));
        var export = new Command("export", "write the cards in force as JSON") { Occupation, On, Case, Address };
        export.SetAction((parsed, cancel) => CommandLine.With(parsed, services => parsed.GetValue(Case)
            ? CaseFile.Export(services, parsed.GetValue(Occupation), parsed.GetValue(On), parsed.GetValue(Address)!, cancel)
            : ExportVerb.Run(services, parsed.GetValue(Occupation), parsed.GetValue(On), cancel)));
        var compare = new Command("compare", "compare two files, or two wordings of a card") { Older, Newer };
        compare.SetAction((parsed, cancel) => CommandLine.With(parsed, services =>
            CompareVerb.Run(services, parsed.GetValue(Older)!, parsed.GetValue(Newer)!, parsed.GetValue(CommandLine.Json), cancel)));
        return new Command("standard", "read, import, export and compare standards") { read, import, export, compare };
    }
}
