using System.CommandLine;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Countries;
using Meirim.Web.Records;

namespace Meirim.Web.Standards;

/// <summary>
/// <c>meirim judge --person NUMBER --for OCCUPATION[/CATEGORY]</c>: the verdict on a record, with clause, facts, what is
/// missing and the earliest day. The exit code is 0 whatever the outcome: a verdict was given.
/// </summary>
internal static class JudgeVerb
{
    private static readonly Option<string> Person = new("--person") { Description = "register number", Required = true };
    private static readonly Option<string> For = new("--for") { Description = "occupation code, with /CATEGORY for a category: 3412-0-008/first", Required = true };
    private static readonly Option<DateOnly?> On = DayOption.Of("--on", "the day judged; today by default");
    private static readonly Option<DateOnly?> Known = DayOption.Of("--known", "judge by what the register knew at the end of this day; now by default");

    public static Command Verb()
    {
        var verb = new Command("judge", "judge a person's record against the requirements of an occupation or category") { Person, For, On, Known };
        verb.SetAction((parsed, cancel) => CommandLine.With(parsed, services => Run(services, parsed, cancel)));
        return verb;
    }

    private static async Task<int> Run(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        var clock = services.GetRequiredService<CountryClock>();
        var country = services.GetRequiredService<CountryData>();
        var on = parsed.GetValue(On) ?? clock.Today;
        await Migrating.Migrate(services, cancel);
        if (!RegisterNumber.TryParse(parsed.GetValue(Person), out var number)
            || await services.GetRequiredService<RecordStore>().Find(number, cancel) is not { } file)
            return CommandLine.Refuse(services, RecordProblems.UnknownPerson);
        if (file.Person.ErasedAt is not null) return CommandLine.Refuse(services, RecordProblems.Erased);

        var step = parsed.GetValue(For)!.Split('/', 2);
        if (!country.Occupations.Has(step[0])) return CommandLine.Refuse(services, StandardProblems.UnknownOccupation);
        if (country.RequirementFor(step[0], step.Length == 2 ? step[1] : null, on) is not { } set) return CommandLine.Refuse(services, StandardProblems.NoRequirement);

        var record = file.Record.AsKnownAt(parsed.GetValue(Known) is { } known ? clock.EndOf(known) : clock.Now);
        var verdict = Judge.Assess(set, record, on, country);
        var texts = new VerdictTexts("en", country, day => $"{day:yyyy-MM-dd}");
        if (parsed.GetValue(CommandLine.Json)) Console.WriteLine(VerdictJson.Write(number, set, verdict, texts));
        else VerdictLines.Write(Console.Out, verdict, record, texts);
        return CommandLine.Done;
    }
}
