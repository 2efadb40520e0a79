using Meirim.Standards.Requirements;
using static Meirim.Standards.Judging.TextArgumentKind;
using static Meirim.Standards.Judging.VerdictText;

namespace Meirim.Standards.Judging;

/// <summary>What a requirement asks, as lines of text.</summary>
public static class AskedText
{
    public static (TextLine Asked, EquatableList<TextLine> Details) Of(Requirement requirement) =>
        (Headline(requirement), [.. Details(requirement)]);

    private static TextLine Headline(Requirement requirement) => requirement switch
    {
        AllOf => Line("asked.all-of"),
        AnyOf => Line("asked.any-of"),
        // {0} levels
        EducationHeld { OrHigher: true } r => Line("asked.education.or-higher", Codes(EducationLevels, r.Levels)),
        EducationHeld r => Line("asked.education", Codes(EducationLevels, r.Levels)),
        // {0} length
        ExperienceOf { Months: 0 } => Line("asked.experience.any"),
        ExperienceOf r => Line("asked.experience", Time(Duration.OfMonths(r.Months))),
        // {0} subjects
        RetrainingDone r => Line("asked.retraining", Codes(TrainingSubjects, r.Subjects)),
        // {0} hours, {1} length of the period
        TrainingHours { Months: { } months } r => Line("asked.training-hours.rolling", Number(r.Hours), Time(Duration.OfMonths(months))),
        TrainingHours r => Line("asked.training-hours.year", Number(r.Hours)),
        // {0} sessions
        SupervisionSessions r => Line("asked.supervision", Number(r.Sessions)),
        TestPassed => Line("asked.test"),
        // {0} category
        CategoryHeld { OrHigher: true } r => Line("asked.category.or-higher", Code(Category, r.Value)),
        CategoryHeld r => Line("asked.category", Code(Category, r.Value)),
        CertificateHeld => Line("asked.certificate"),
        QualificationRecognised => Line("asked.recognition"),
        NoSanction => Line("asked.no-sanction"),
        _ => throw new InvalidOperationException($"No text for {requirement.Kind}."),
    };

    /// <summary>Every detail has one argument, of the kind named, but those on rates and "without category".</summary>
    private static IEnumerable<TextLine> Details(Requirement requirement) => requirement switch
    {
        EducationHeld r =>
        [
            .. List("detail.specialities", Specialities, r.Specialities),
            .. r.CreditPoints is { } points ? [Line("detail.credit-points", Number(points))] : Nothing,
            .. r.ValidMonths is { } months ? [Line("detail.valid-for", Time(Duration.OfMonths(months)))] : Nothing,
        ],
        ExperienceOf r =>
        [
            .. List("detail.occupations", Occupations, r.Occupations),
            .. r.Ladder is { } ladder ? [Line("detail.ladder", Code(Ladder, ladder))] : Nothing,
            .. r.InCategory switch
            {
                null => Nothing,
                "none" => [Line("detail.without-category")],
                var category => [Line("detail.in-category", Code(Category, category))],
            },
            .. r.Sector is { } sector ? [Line("detail.sector", Code(Sector, sector))] : Nothing,
            .. r.MinRate > 0 ? [Line("detail.min-rate", Number(r.MinRate))] : Nothing,
            .. r.CountsRate ? [Line("detail.counts-rate")] : Nothing,
        ],
        RetrainingDone r => List("detail.not-needed-with", Specialities, r.CoreSpecialities),
        TrainingHours r =>
            [.. List("detail.training-types", TrainingTypes, r.Types), .. List("detail.subjects", TrainingSubjects, r.Subjects)],
        CertificateHeld r =>
            [.. List("detail.training-types", TrainingTypes, r.Types), .. List("detail.subjects", TrainingSubjects, r.Subjects)],
        SupervisionSessions r => List("detail.supervision-types", SupervisionTypes, r.Types),
        CategoryHeld r =>
        [
            .. List("detail.occupations", Occupations, r.Occupations),
            .. r.Ladder is { } ladder ? [Line("detail.ladder", Code(Ladder, ladder))] : Nothing,
        ],
        QualificationRecognised r => List("detail.occupations", Occupations, r.Occupations),
        TestPassed { Round: { } round } => [Line("detail.round", Code(Plain, round))],
        NoSanction r => List("detail.sanctions", Sanctions, r.Types),
        _ => Nothing,
    };

    private static IEnumerable<TextLine> Nothing => [];

    private static IEnumerable<TextLine> List(string code, TextArgumentKind kind, EquatableList<string> codes) =>
        codes.Count == 0 ? Nothing : [Line(code, Codes(kind, codes))];
}
