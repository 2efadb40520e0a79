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
    DateOnly? ConfirmedOn, string? ConfirmedBy, IReadOnlyList<CheckedRequirement> Requirements)
{
    /// <summary>What they offer; null when they have not said it, or too long ago.</summary>
    public HeldOffer? Offer { get; init; }

    /// <summary>How to reach them at work, by the codes of <see cref="Records.ConsentChoice"/>; only what they let be seen.</summary>
    public IReadOnlyList<(string Type, string Value)> Contacts { get; init; } = [];

    /// <summary>What of the entry has changed in the last quarter, newest first.</summary>
    public IReadOnlyList<EntryChange> Changes { get; init; } = [];

    /// <summary>True when the last confirmation is so old that it says little.</summary>
    public bool IsStale => ConfirmedOn is { } day && day < On.AddDays(-ConfirmationHolds);

    /// <summary>Days after which a confirmation is shown as old.</summary>
    public const int ConfirmationHolds = 180;
}

/// <summary>What a person offers, as they or their employer stated it on a day.</summary>
/// <param name="Places">How many more; null when they do not let it be seen.</param>
public sealed record HeldOffer(bool TakesNew, bool HomeVisits, int? Places, int? WaitingDays, DateOnly StatedOn, Role? StatedBy);

/// <summary>A change of the entry: what was recorded, or put right.</summary>
public sealed record EntryChange(DateOnly Day, FactKind Kind, bool IsCorrection, Role By);

/// <summary>An occupation in which the person works, or worked last.</summary>
/// <param name="CategoryUntil">First day on which the category is no longer in force; null while no end is set.</param>
public sealed record HeldOccupation(string Code, string? Category, DateOnly? CategorySince, DateOnly? CategoryUntil);

/// <summary>A post held on the day.</summary>
public sealed record HeldPost(string Occupation, Words Organisation, string? Kind, string? Region, Words? Place, DateOnly? Since)
{
    /// <summary>Number by which the register knows the organisation, and the address of its page; null when it does not.</summary>
    public string? OrganisationNumber { get; init; }

    /// <summary>What makes the place accessible: codes of <c>access.json</c>.</summary>
    public IReadOnlyList<string> Access { get; init; } = [];
}

/// <summary>A requirement of the occupation or of the category, judged on the day.</summary>
/// <param name="For">Code of the occupation.</param>
/// <param name="DecidedOn">Day on which the register took up the last fact that decides it.</param>
/// <param name="DecidedBy">By which right.</param>
public sealed record CheckedRequirement(string For, Verdict Verdict, DateOnly? DecidedOn, Role? DecidedBy);
