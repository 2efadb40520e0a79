using System.Text.Json;
using System.Text.RegularExpressions;
using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;
using Meirim.Standards.Tests.Country;

namespace Meirim.Standards.Tests.Judging;

public partial class VerdictTextTests
{
    private static readonly string[] Languages = ["kk", "ru", "en", "lv"];
    private static readonly JsonElement Texts = Read();
    private static readonly Clause Any = new("KZ-125-2024", "1");

    public static TheoryData<string> AllCodes => [.. VerdictTexts.Codes];

    [Theory, MemberData(nameof(AllCodes))]
    public void A_text_is_there_in_four_languages_with_the_same_arguments_and_every_plural_form(string code)
    {
        var text = Texts.GetProperty(code);
        text.EnumerateObject().Select(p => p.Name).ShouldBe(Languages);
        var arguments = Forms(text.GetProperty("en")).SelectMany(Arguments).Distinct().Order().ToList();
        foreach (var language in Languages)
        {
            var one = text.GetProperty(language);
            foreach (var form in Forms(one))
            {
                form.ShouldNotBeNullOrWhiteSpace();
                Arguments(form).Distinct().Order().ShouldBe(arguments);
            }
            if (one.ValueKind != JsonValueKind.String)
                one.EnumerateObject().Select(p => p.Name).ShouldBe(language switch
                {
                    "ru" => ["one", "few", "many", "other"],
                    "lv" => ["zero", "one", "other"],
                    _ => ["one", "other"],
                });
        }
    }

    [Fact]
    public void Every_line_of_every_verdict_can_be_said_in_every_language()
    {
        foreach (var line in AllLines())
            foreach (var language in Languages)
            {
                var said = Say(line, language);
                said.ShouldNotContain("{");
                said.ShouldNotBeNullOrWhiteSpace();
            }
    }

    [Fact]
    public void Every_text_is_used_by_some_line() =>
        VerdictTexts.Codes.Where(c => !c.StartsWith("unit.", StringComparison.Ordinal))
            .Except(AllLines().Select(l => l.Code)).ShouldBeEmpty();

    [Theory]
    [InlineData("ru", 1, "Нужна ещё 1 сессия супервизии, срок: 2026-12-31")]
    [InlineData("ru", 3, "Нужны ещё 3 сессии супервизии, срок: 2026-12-31")]
    [InlineData("ru", 11, "Нужно ещё 11 сессий супервизии, срок: 2026-12-31")]
    [InlineData("ru", 21, "Нужна ещё 21 сессия супервизии, срок: 2026-12-31")]
    [InlineData("ru", 113, "Нужно ещё 113 сессий супервизии, срок: 2026-12-31")]
    [InlineData("lv", 1, "Vajag vēl 1 supervīzijas sesiju, termiņš: 2026-12-31")]
    [InlineData("lv", 4, "Vajag vēl 4 supervīzijas sesijas, termiņš: 2026-12-31")]
    [InlineData("lv", 11, "Vajag vēl 11 supervīzijas sesiju, termiņš: 2026-12-31")]
    [InlineData("lv", 21, "Vajag vēl 21 supervīzijas sesiju, termiņš: 2026-12-31")]
    [InlineData("kk", 4, "Тағы 4 супервизия сессиясы керек, мерзімі: 2026-12-31")]
    [InlineData("en", 1, "1 more supervision session needed by 2026-12-31")]
    [InlineData("en", 2, "2 more supervision sessions needed by 2026-12-31")]
    public void Numbers_take_the_plural_form_of_the_language(string language, int sessions, string expected) =>
        Say(Of(new SupervisionSessions("s", Any, 10, []), [new MissingSessions(sessions, new DateOnly(2026, 12, 31))]).Missing[0], language)
            .ShouldBe(expected);

    [Theory]
    [InlineData("ru", "Нужно ещё 2 года 1 месяц 5 дней (засчитано: 11 месяцев 21 день)")]
    [InlineData("kk", "Тағы 2 жыл 1 ай 5 күн керек (есептелгені: 11 ай 21 күн)")]
    [InlineData("en", "2 years 1 month 5 days still needed (counted so far: 11 months 21 days)")]
    [InlineData("lv", "Vēl vajag: 2 gadi 1 mēnesis 5 dienas (ieskaitīts: 11 mēnešu 21 diena)")]
    public void Service_left_is_said_in_years_months_and_days(string language, string expected) =>
        Say(Of(new ExperienceOf("e", Any, 36, []),
            [new MissingService(new(3, 0, 0), new(0, 11, 21), new(2, 1, 5), 765, null)]).Missing[0], language).ShouldBe(expected);

    [Fact]
    public void Lists_and_names_are_those_of_the_country() =>
        Say(Of(new EducationHeld("e", Any, ["vocational-worker", "vocational"], []), []).Asked, "ru").ShouldBe(
            "Образование: техническое и профессиональное образование (рабочие профессии) или техническое и профессиональное образование или выше");

    private static IEnumerable<TextLine> AllLines()
    {
        var verdicts = new[] { DataFolder.Kazakhstan, DataFolder.Latvia }
            .SelectMany(c => c.Requirements.SelectMany(s => Judge.Assess(s, new Person().Record, new DateOnly(2026, 5, 20), c).All()))
            .Concat(Samples());
        foreach (var verdict in verdicts)
        {
            var text = VerdictText.Of(verdict);
            foreach (var line in (IEnumerable<TextLine?>)[text.Asked, .. text.Details, text.Outcome, .. text.Missing, text.When, text.Clause, .. text.Remarks])
                if (line is not null) yield return line;
        }
    }

    /// <summary>What no requirement of the two countries asks today.</summary>
    private static IEnumerable<Verdict> Samples()
    {
        var day = new DateOnly(2026, 12, 31);
        Missing[] all =
        [
            new MissingService(new(1, 0, 0), default, new(1, 0, 0), 365, "none"), new MissingHours(8, null), new MissingHours(1.5m, day),
            new MissingSessions(2, day), new MissingEducation([], [], true, null), new MissingRetraining([]), new MissingCertificate([], []),
            new MissingRecognition([]), new MissingTest(null), new MissingCategory("first", true),
            new StandingSanction("removed", null), new StandingSanction("suspended", day),
            .. Enum.GetValues<UnclearPart>().Select(p => new Unclear(Guid.Empty, p)),
        ];
        yield return Verdict(new TestPassed("t", Any, "2026-1"), all);
        yield return Verdict(new TrainingHours("h", Any, 72, 60, ["short-course"], ["other"]), []);
        yield return Verdict(new CategoryHeld("c", Any, "first", ["3412-0-008"], "kz-mid"), []);
        yield return Verdict(new CategoryHeld("c", Any, "first", [], OrHigher: false), []);
        yield return Verdict(new QualificationRecognised("q", Any, ["3412-0-008"]), []);
        yield return Verdict(new NoSanction("n", Any, ["removed"]), []);
        yield return Verdict(new SupervisionSessions("s", Any, 10, ["group"]), []);
        yield return Verdict(new ExperienceOf("e", Any, 12, ["3412-0-008"], MinRate: 0.5m, CountsRate: true), []);
        yield return Verdict(new ExperienceOf("e", Any, 12, []), []) with { Outcome = Outcome.Met };
        yield return Verdict(new ExperienceOf("e", Any, 12, []), []) with { Outcome = Outcome.NotKnown, EarliestDay = day };
    }

    private static Verdict Verdict(Requirement requirement, Missing[] missing) =>
        new(requirement, new DateOnly(2026, 5, 20), Outcome.NotMet, [], [.. missing], null, []);

    private static VerdictText Of(Requirement requirement, Missing[] missing) => VerdictText.Of(Verdict(requirement, missing));

    private static string Say(TextLine line, string language) => new VerdictTexts(language,
        line.Code.StartsWith("note.lv", StringComparison.Ordinal) ? DataFolder.Latvia : DataFolder.Kazakhstan,
        d => d.ToString("yyyy-MM-dd")).Say(line);

    private static IEnumerable<string> Forms(JsonElement text) => text.ValueKind == JsonValueKind.String
        ? [text.GetString()!]
        : text.EnumerateObject().Select(p => p.Value.GetString()!);

    private static IEnumerable<string> Arguments(string form) => Placeholder().Matches(form).Select(m => m.Value);

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();

    private static JsonElement Read()
    {
        using var stream = typeof(VerdictTexts).Assembly.GetManifestResourceStream("verdict.texts.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.Clone();
    }
}
