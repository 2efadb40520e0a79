using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Meirim.Standards.Country;
using Meirim.Web.Countries;

namespace Meirim.Web.Records;

/// <summary><c>meirim person show NUMBER</c>: a record as it was known on a day, with the acts that made it.</summary>
internal static class PersonVerb
{
    private static readonly Argument<string> Number = new("NUMBER") { Description = "register number, e.g. KZ-0004211-7" };
    private static readonly Option<DateOnly?> KnownOn = new("--known") { Description = "as the register knew it at the end of this day, YYYY-MM-DD; today without it", CustomParser = Day };

    internal static readonly JsonSerializerOptions Style = new(CommandLine.JsonStyle) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };
    private static readonly JsonSerializerOptions OneLine = new(CommandLine.JsonStyle) { WriteIndented = false };

    public static Command Verb()
    {
        var show = new Command("show", "names, facts, category and acts of one person; never the national identifier") { Number, KnownOn };
        show.SetAction((parsed, cancel) => CommandLine.With(parsed, services => Show(services, parsed, cancel)));
        return new Command("person", "people and their records") { show };
    }

    private static async Task<int> Show(IServiceProvider services, ParseResult parsed, CancellationToken cancel)
    {
        await Migrating.Migrate(services, cancel);
        var clock = services.GetRequiredService<CountryClock>();
        var day = parsed.GetValue(KnownOn) ?? clock.Today;
        if (!RegisterNumber.TryParse(parsed.GetValue(Number), out var number)
            || await services.GetRequiredService<RecordStore>().Find(number, cancel) is not { } file
            || file.Person.RegisteredAt > clock.EndOf(day))
            return CommandLine.Refuse(services, RecordProblems.UnknownPerson);

        var country = services.GetRequiredService<CountryData>();
        var report = await PersonReport.Of(file, day, clock, country, services.GetRequiredService<MeirimDb>(), cancel);
        if (parsed.GetValue(CommandLine.Json)) Console.WriteLine(JsonSerializer.Serialize(report, Style));
        else foreach (var line in Lines(report, clock, country)) Console.WriteLine(line);
        return CommandLine.Done;
    }

    private static IEnumerable<string> Lines(PersonReport report, CountryClock clock, CountryData country)
    {
        yield return $"{report.Number}, as known on {Text(report.KnownOn)}";
        if (report.ErasedAt is { } erased) yield return $"Erased on {Text(clock.DayOf(erased))}.";
        foreach (var n in report.Names) yield return $"  {n.Surname} {n.GivenName} {n.Patronymic}".TrimEnd() + $"  ({n.Spelling}, {n.Source})";
        foreach (var p in report.Posts) yield return $"Post: {country.Occupations.Find(p.Occupation)?.Name.En ?? p.Occupation}, {p.Organisation}, since {Text(p.Since)}, {p.Rate.ToString("0.##", CultureInfo.InvariantCulture)} of a post";
        foreach (var c in report.Categories) yield return $"Category: {country.Categories.Find(c.Value)?.Name.En ?? c.Value} ({c.Ladder}), {Text(c.From)} to {Text(c.Until)}";
        yield return report.ConfirmedOn is { } confirmed ? $"Confirmed on {Text(confirmed)} by {report.ConfirmedBy}" : "Not confirmed by an employer";
        yield return "Facts:";
        foreach (var f in report.Facts) yield return $"  {f.Kind,-24} {Text(f.From)} to {Text(f.Until),-10}  {f.Body?.ToJsonString(OneLine)}";
        yield return "Acts:";
        foreach (var l in report.Journal)
            yield return $"  {clock.Local(l.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)}  {l.Act,-18} {l.Actor} ({l.Right}){(l.Reason is null ? "" : ": " + l.Reason)}";
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    private static DateOnly? Day(System.CommandLine.Parsing.ArgumentResult argument)
    {
        if (DateOnly.TryParseExact(argument.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        argument.AddError($"'{argument.Tokens[0].Value}' is no day: YYYY-MM-DD is expected.");
        return null;
    }
}
