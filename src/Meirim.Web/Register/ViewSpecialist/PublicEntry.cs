using Meirim.Standards.Judging;
using Meirim.Web.Accounts;

namespace Meirim.Web.Register.ViewSpecialist;

/// <summary>
/// What the register says of a person to one audience, on a day, as it was known at the end of that day. A field that the
/// audience may not read is null or empty.
/// </summary>
/// <param name="On">The day.</param>
/// <param name="IsToday">False when a past day is shown.</param>
/// <param name="StatusUntil">First day on which the sanction behind the status no longer stands; null when none is known.</param>
public sealed record PublicEntry(
    string Number, string Name, IReadOnlyList<string> Spellings, DateOnly On, bool IsToday,
    EntryStatus Status, DateOnly? StatusSince, DateOnly? StatusUntil,
    IReadOnlyList<HeldOccupation> Occupations, IReadOnlyList<HeldPost> Posts,
    IReadOnlyList<string> Services, IReadOnlyList<string> Settings, IReadOnlyList<string> Languages,
    DateOnly? ConfirmedOn, string? ConfirmedBy, IReadOnlyList<CheckedRequirement> Requirements);

/// <summary>An occupation in which the person works, or worked last.</summary>
/// <param name="CategoryUntil">First day on which the category is no longer in force; null while no end is set.</param>
public sealed record HeldOccupation(string Code, string? Category, DateOnly? CategorySince, DateOnly? CategoryUntil);

/// <summary>A post held on the day.</summary>
public sealed record HeldPost(string Occupation, Words Organisation, string? Kind, string? Region, Words? Place, DateOnly? Since);

/// <summary>A requirement of the occupation or of the category, judged on the day.</summary>
/// <param name="For">Code of the occupation.</param>
/// <param name="DecidedOn">Day on which the register took up the last fact that decides it.</param>
/// <param name="DecidedBy">By which right.</param>
public sealed record CheckedRequirement(string For, Verdict Verdict, DateOnly? DecidedOn, Role? DecidedBy);
