namespace Meirim.Standards.Judging;

/// <summary>One thing that a record lacks for a requirement. Closed: the kinds below are all there are.</summary>
public abstract record Missing
{
    private protected Missing() { }
}

/// <summary>Length of service.</summary>
/// <param name="Required">What the clause asks.</param>
/// <param name="Served">What counts so far.</param>
/// <param name="Left">What is left, in calendar parts from the day judged.</param>
/// <param name="LeftDays">The same in days: exact.</param>
/// <param name="InCategory">The category in which it must be served; null for any.</param>
public sealed record MissingService(Duration Required, Duration Served, Duration Left, int LeftDays, string? InCategory) : Missing;

/// <summary>Hours of training.</summary>
/// <param name="By">Last day of the calendar year; null for a rolling period.</param>
public sealed record MissingHours(decimal Hours, DateOnly? By) : Missing;

/// <summary>Supervision sessions.</summary>
/// <param name="By">Last day of the calendar year.</param>
public sealed record MissingSessions(int Sessions, DateOnly By) : Missing;

/// <summary>An education of one of the levels in one of the specialities.</summary>
public sealed record MissingEducation(
    EquatableList<string> Levels, EquatableList<string> Specialities, bool OrHigher, decimal? CreditPoints) : Missing;

/// <summary>Re-training courses.</summary>
public sealed record MissingRetraining(EquatableList<string> Subjects) : Missing;

/// <summary>A certificate of training.</summary>
public sealed record MissingCertificate(EquatableList<string> Types, EquatableList<string> Subjects) : Missing;

/// <summary>A recognised qualification.</summary>
public sealed record MissingRecognition(EquatableList<string> Occupations) : Missing;

/// <summary>A passed test.</summary>
public sealed record MissingTest(string? Round) : Missing;

/// <summary>A category in force.</summary>
public sealed record MissingCategory(string Value, bool OrHigher) : Missing;

/// <summary>A sanction stands in the way.</summary>
/// <param name="Until">First day free of it; null when no end is known.</param>
public sealed record StandingSanction(string Type, DateOnly? Until) : Missing;

/// <summary>A fact of the record leaves open what the answer hangs on; a document that tells it is needed.</summary>
/// <param name="Fact">Identity of the fact.</param>
public sealed record Unclear(Guid Fact, UnclearPart Part) : Missing;

/// <summary>What a fact leaves open.</summary>
public enum UnclearPart
{
    /// <summary>The first day.</summary>
    Start,

    /// <summary>Which speciality within a wider field.</summary>
    Speciality,

    /// <summary>The hours of a training.</summary>
    Hours,

    /// <summary>The credit points of a study.</summary>
    CreditPoints,

    /// <summary>Which sessions of a series fell into which year.</summary>
    Sessions,
}
