using Meirim.Standards.Country;

namespace Meirim.Standards.Requirements;

/// <summary>
/// A node of a requirement tree: data, not code. Closed: the kinds below are all there are. A list that is empty does
/// not restrict.
/// </summary>
/// <param name="Id">Stable identity, e.g. <c>kz-p13-highest-experience</c>; the same node used in two sets has one id.</param>
/// <param name="Clause">The place in law.</param>
/// <param name="Confidence">How sure we are that the clause asks this.</param>
/// <param name="Note">Code of a remark shown with the verdict, a text <c>note.…</c>; null when there is none.</param>
public abstract record Requirement(string Id, Clause Clause, Confidence Confidence, string? Note)
{
    public NodeKind Kind => Own;

    // closes the hierarchy: no kind outside this library
    private protected abstract NodeKind Own { get; }
}

/// <summary>Every part must be met.</summary>
public sealed record AllOf(string Id, Clause Clause, EquatableList<Requirement> Parts,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.AllOf;
}

/// <summary>One part is enough.</summary>
public sealed record AnyOf(string Id, Clause Clause, EquatableList<Requirement> Parts,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.AnyOf;
}

/// <summary>A finished education of one of the levels in one of the specialities.</summary>
/// <param name="OrHigher">True when a level of higher rank in an accepted speciality serves too.</param>
/// <param name="CreditPoints">Credit points that must be reached; null when the law counts none.</param>
/// <param name="ValidMonths">Calendar months from the fact's first day for which it serves; null without limit.</param>
public sealed record EducationHeld(string Id, Clause Clause, EquatableList<string> Levels, EquatableList<string> Specialities,
    bool OrHigher = true, decimal? CreditPoints = null, int? ValidMonths = null,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.Education;
}

/// <summary>Length of service.</summary>
/// <param name="Months">Calendar months of service; 0 asks for any service, one day.</param>
/// <param name="Occupations">Codes of the occupations whose posts count.</param>
/// <param name="Ladder">Code of the ladder whose occupations count; null does not restrict.</param>
/// <param name="InCategory">
/// Code of the category that must have been in force, on the ladder of the post, while it was served; <c>none</c>: no category
/// in force; null does not restrict.
/// </param>
/// <param name="Sector">Code of the sector; null does not restrict.</param>
/// <param name="MinRate">Share of a full post below which a post does not count.</param>
/// <param name="CountsRate">True when half a post counts half the time (posts held at once together at most a full one).</param>
public sealed record ExperienceOf(string Id, Clause Clause, int Months, EquatableList<string> Occupations,
    string? Ladder = null, string? InCategory = null, string? Sector = null, decimal MinRate = 0, bool CountsRate = false,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.Experience;
}

/// <summary>Re-training courses, needed unless the education is a core one.</summary>
/// <param name="Subjects">Codes of the subjects that serve.</param>
/// <param name="CoreLevels">Levels of the education that makes re-training needless; or higher.</param>
/// <param name="CoreSpecialities">Specialities of that education; empty: no education makes it needless.</param>
public sealed record RetrainingDone(string Id, Clause Clause, EquatableList<string> Subjects,
    EquatableList<string> CoreLevels, EquatableList<string> CoreSpecialities,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.Retraining;
}

/// <summary>Hours of training within a period.</summary>
/// <param name="Hours">Academic hours.</param>
/// <param name="Months">Length of the rolling period in calendar months; null: the calendar year of the day judged.</param>
public sealed record TrainingHours(string Id, Clause Clause, decimal Hours, int? Months,
    EquatableList<string> Types, EquatableList<string> Subjects,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.TrainingHours;
}

/// <summary>Supervision sessions within the calendar year of the day judged.</summary>
public sealed record SupervisionSessions(string Id, Clause Clause, int Sessions, EquatableList<string> Types,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.Supervision;
}

/// <summary>A passed test whose result counts on the day.</summary>
/// <param name="Round">The round; null for any.</param>
public sealed record TestPassed(string Id, Clause Clause, string? Round = null,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.Test;
}

/// <summary>A category in force.</summary>
/// <param name="Value">Code of the category.</param>
/// <param name="OrHigher">True when a higher one serves too.</param>
public sealed record CategoryHeld(string Id, Clause Clause, string Value, EquatableList<string> Occupations,
    string? Ladder = null, bool OrHigher = true,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.Category;
}

/// <summary>A certificate of training.</summary>
public sealed record CertificateHeld(string Id, Clause Clause, EquatableList<string> Types, EquatableList<string> Subjects,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.Certificate;
}

/// <summary>A recognised qualification in force.</summary>
public sealed record QualificationRecognised(string Id, Clause Clause, EquatableList<string> Occupations,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.Recognition;
}

/// <summary>No sanction of these types in force.</summary>
public sealed record NoSanction(string Id, Clause Clause, EquatableList<string> Types,
    Confidence Confidence = Confidence.High, string? Note = null) : Requirement(Id, Clause, Confidence, Note)
{
    private protected override NodeKind Own => NodeKind.NoSanction;
}
