using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Ui;

namespace Meirim.Web.Records;

/// <summary>
/// A fact said in words in the language of the request: what it is, what else it says, when it was true. Codes are named by
/// the country's data; a code that the data does not have is said as it stands. What a document says is not translated.
/// </summary>
public sealed class FactWords(CountryData country, Texts texts, Dates dates, EmployerNames employers)
{
    /// <summary>The heading under which facts of this kind stand.</summary>
    public string Kind(FactKind kind) => texts["fact.kind." + kind];

    /// <summary>What the fact is, in a few words.</summary>
    public string Title(FactBody body) => Capital(body switch
    {
        Education e => Joined(Name(country.EducationLevels, e.Level), e.SpecialityText ?? (e.Speciality == "other" ? null : Name(country.Specialities, e.Speciality))),
        Employment e => country.Occupations.Has(e.Occupation) ? Occupation(e.Occupation) : e.Post ?? e.Occupation,
        Training t => texts["fact.title.training", Name(country.TrainingTypes, t.Type), Name(country.TrainingSubjects, t.Subject)],
        Supervision s => texts["fact.title.supervision", s.Sessions, Name(country.SupervisionTypes, s.Type)],
        TestResult r => texts[r.Passed ? "fact.title.test-passed" : "fact.title.test-failed"],
        RecognisedQualification q => Occupation(q.Occupation),
        Category c => Joined(Name(country.Categories, c.Value), Occupation(c.Occupation)),
        Award a => a.Title,
        Language l => Joined(Name(country.Languages, l.Code), Name(country.LanguageLevels, l.Level)),
        Sanction s => Name(country.Sanctions, s.Type),
        Offer o => texts["fact.title.offer", o.Places],
        Contact c => texts["fact.contact." + c.Type],
        Consent c => texts["fact.consent", texts["fact.consent." + c.To]],
        Concealment => texts["fact.title.concealment"],
        _ => throw new InvalidOperationException($"No words for {body.Kind}."),
    });

    /// <summary>What else the fact says.</summary>
    public IReadOnlyList<FactDetail> Details(FactBody body) => body switch
    {
        Education e =>
        [
            .. Say("institution", e.Institution), .. Say("qualification", e.Qualification),
            .. Say("credit-points", Number(e.CreditPoints)), .. Say("document", e.Document),
        ],
        Employment e =>
        [
            .. Say("organisation", employers.Of(e)), .. Say("unit", e.Unit), .. Say("post", Unless(country.Occupations.Find(e.Occupation)?.Name, e.Post)),
            .. Say("rate", e.Rate == 1m ? null : Number(e.Rate)),
            .. Say("sector", e.Sector == "social-protection" ? null : Name(country.Sectors, e.Sector)),
            .. Say("services", Names(country.Services, e.Services)), .. Say("settings", Names(country.Settings, e.Settings)),
        ],
        Training t =>
        [
            .. Say("title", Unless(country.TrainingSubjects.Find(t.Subject)?.Name, t.Title)), .. Say("provider", t.Provider),
            .. Say("hours", Number(t.Hours) ?? texts["fact.hours-not-known"]), .. Say("document", t.Document),
        ],
        Supervision s =>
        [
            .. Say("hours", Number(s.Hours)), .. Say("supervisor", s.Supervisor), .. Say("form", s.Remote ? texts["fact.remote"] : null),
        ],
        TestResult r =>
        [
            .. Say("round", r.Round), .. Say("score", Number(r.Score)), .. Say("pass-mark", Number(r.PassMark)), .. Say("document", r.Document),
        ],
        RecognisedQualification q => [.. Say("level", Number(q.Level)), .. Say("centre", q.Centre), .. Say("document", q.Document)],
        Category c => [.. Say("commission", c.Commission), .. Say("decision", c.Decision)],
        Award a => [.. Say("body", a.Body), .. Say("document", a.Document)],
        Sanction s => [.. Say("body", s.Body), .. Say("clause", s.Clause), .. Say("decision", s.Decision)],
        Offer o =>
        [
            .. Say("home-visits", texts[o.HomeVisits ? "fact.yes" : "fact.no"]), .. Say("waiting-days", Number(o.WaitingDays)), .. Say("hours-per-week", Number(o.HoursPerWeek)),
        ],
        Contact c => [.. Say("contact", c.Value)],
        Concealment c => [.. Say("clause", c.Ground)],
        _ => [],
    };

    /// <summary>When it was true: a day for what happens on a day, a period for what lasts.</summary>
    public string When(FactBody body, DateOnly? from, DateOnly? until) => (body, from, until) switch
    {
        (Language, null, null) => "",
        (Education or Training or Award or Supervision, _, null) => dates.Say(from),
        (_, null, null) => texts["fact.since-not-known"],
        (_, null, { } end) => texts["fact.start-not-known", dates.Until(end)],
        _ => dates.Period(from, until),
    };

    /// <summary>The fact in one line, for a list of reasons.</summary>
    public string Line(Fact fact)
    {
        var title = Joined(Title(fact.Body), fact.Body is Employment post ? employers.Of(post) : null);
        return When(fact.Body, fact.From, fact.Until) is { Length: > 0 } when ? texts["fact.line", title, when] : title;
    }

    /// <summary>The name of an occupation; its code when the data does not have it.</summary>
    public string Occupation(string code) => Name(country.Occupations, code);

    /// <summary>The name of a category, as a heading.</summary>
    public string CategoryName(string code) => Capital(Name(country.Categories, code));

    private static string In => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static string Name<T>(Vocabulary<T> list, string code) where T : CountryEntry => list.Find(code)?.Name.In(In) ?? code;

    private static string? Names<T>(Vocabulary<T> list, EquatableList<string>? codes) where T : CountryEntry =>
        codes is { Count: > 0 } some ? string.Join("; ", some.Select(c => Name(list, c))) : null;

    private static string? Number(decimal? value) => value is { } number
        ? Numbers.Say(number, decimal.Round(number) == number ? 0 : decimal.Round(number, 1) == number ? 1 : 2)
        : null;

    private IEnumerable<FactDetail> Say(string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) yield return new FactDetail(texts["fact.label." + label], value);
    }

    /// <summary>What a document says; nothing when it only repeats the name of the code in one of the languages.</summary>
    private static string? Unless(Words? name, string? text) =>
        name is not null && Texts.Languages.Any(l => string.Equals(name.In(l), text?.Trim(), StringComparison.OrdinalIgnoreCase)) ? null : text;

    private static string Joined(string first, string? second) => string.IsNullOrWhiteSpace(second) ? first : $"{first}, {second}";

    private static string Capital(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentUICulture) + text[1..];
}
