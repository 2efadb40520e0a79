using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Meirim.Standards.Country;
using Meirim.Web.Register.FindSpecialist;
using Meirim.Web.Ui;

namespace Meirim.Web.Register;

/// <summary><c>meirim find NAME</c>: the search of the page, at the command line.</summary>
internal static class FindVerb
{
    private static readonly Argument<string[]> Name = new("name") { Description = "a name in any spelling, an occupation, a town or a register number", Arity = ArgumentArity.ZeroOrMore, Validators = { NoOptions } };
    private static readonly Option<int> Limit = new("--limit") { Description = "show at most so many", DefaultValueFactory = _ => SpecialistSearch.PageSize };
    private static readonly Dictionary<string, Option<string?>> Filters = SearchQuestion.Filters.ToDictionary(
        f => f, f => new Option<string?>("--" + f) { Description = f == "place" ? "a town or district" : $"a code of the country's list: {f}" });

    public static Command Verb()
    {
        var verb = new Command("find", "find people in the register") { Name, Limit };
        foreach (var option in Filters.Values) verb.Add(option);
        // without this a mistyped option would be looked for as a name, and nobody would be found
        Name.Validators.Add(words =>
        {
            foreach (var word in words.Tokens.Where(t => t.Value.StartsWith("--", StringComparison.Ordinal))) words.AddError($"Unknown option {word.Value}");
        });
        verb.SetAction((parsed, cancel) => CommandLine.With(parsed, services => Find(services, parsed, cancel)));
        return verb;
    }

    // a mistyped option would be searched for as a name
    private static void NoOptions(ArgumentResult words)
    {
        foreach (var word in words.Tokens.Where(t => t.Value.StartsWith('-'))) words.AddError($"There is no option '{word.Value}'.");
    }

    private static async Task<int> Find(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var question = SearchQuestion.Read(name => name == "q"
            ? string.Join(' ', parsed.GetValue(Name) ?? [])
            : Filters.TryGetValue(name, out var option) ? parsed.GetValue(option) : null);
        if (!(await services.GetRequiredService<SpecialistSearch>().FindFirst(question, parsed.GetValue(Limit), cancel)).Succeeded(out var answer, out var problem)) return CommandLine.Refuse(services, problem);
        if (answer is { Number: { } number, Total: 1 })
        {
            Console.WriteLine(parsed.GetValue(CommandLine.Json) ? JsonSerializer.Serialize(new { number }, ApiAnswers.Readable) : number);
            return CommandLine.Done;
        }
        var country = services.GetRequiredService<CountryData>();
        if (parsed.GetValue(CommandLine.Json)) Console.WriteLine(JsonSerializer.Serialize(SearchJson.Of(answer, country), ApiAnswers.Readable));
        else Write(answer, country, services.GetRequiredService<Texts>());
        return answer.Total > 0 ? CommandLine.Done : CommandLine.Refused;
    }

    private static void Write(SearchAnswer answer, CountryData country, Texts texts)
    {
        foreach (var understood in answer.Understood)
            Console.WriteLine($"'{understood.Words}' is taken for {understood.Term.Filter}: {string.Join(", ", understood.Term.Codes)}");
        foreach (var found in answer.People)
        {
            var person = found.Person;
            var occupation = country.Occupations.Find(person.Occupation ?? "")?.Name.En ?? "";
            var post = person.Posts.Count > 0 ? $"{person.Posts[0].At.Name.En}, {person.Posts[0].At.Place?.En}" : texts.In("en", "state." + person.Status);
            Console.WriteLine($"{person.Number}  {person.Name}  |  {occupation} {person.Category}  |  {post}");
            var reasons = string.Join("; ", found.Reasons.Select(r => texts.In("en", r)));
            if (reasons.Length > 0) Console.WriteLine($"    {(found.Spelling is null ? "" : found.Spelling + ": ")}{reasons}");
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{answer.Total}{(answer.IsMore ? " or more" : "")} found, {answer.People.Count} shown."));
        foreach (var wider in answer.Wider) Console.WriteLine($"Without {wider.Without}: {wider.Total}");
    }
}
