namespace Meirim.Web.Register.Search;

/// <summary>What the search knows of one person: no more than the public entry shows. Immutable; a change puts another in its place.</summary>
internal sealed class IndexedPerson
{
    public required Guid Id { get; init; }

    public required string Number { get; init; }

    /// <summary>Serial of the register number: what the fair order is made of.</summary>
    public required int Serial { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<IndexedName> Names { get; init; }

    public required EntryStatus Status { get; init; }

    public DateOnly? StatusSince { get; init; }

    public string? Occupation { get; init; }

    public string? Category { get; init; }

    public DateOnly? CategoryUntil { get; init; }

    public required IReadOnlyList<IndexedPost> Posts { get; init; }

    /// <summary>Region of the last post of someone who is in none.</summary>
    public string? Region { get; init; }

    public required IReadOnlyList<(Facet Facet, string Code)> Traits { get; init; }

    public bool TakesNew { get; init; }

    public bool HomeVisits { get; init; }

    public int? FreePlaces { get; init; }

    public int? WaitingDays { get; init; }

    public DateOnly? OfferedOn { get; init; }

    public DateOnly? ConfirmedOn { get; init; }

    public string? ConfirmedBy { get; init; }

    /// <summary>The category on the day; an entry is made anew within minutes of midnight, and until then the day itself says so.</summary>
    public string? CategoryOn(DateOnly day) => CategoryUntil <= day ? null : Category;
}

/// <summary>A post, with what the register knows of the place of work.</summary>
internal sealed record IndexedPost(string Occupation, IndexedOrganisation At, DateOnly? Since);

/// <summary>Where someone works. An employer outside the register has a name only.</summary>
internal sealed record IndexedOrganisation(Guid? Id, Words Name, string? Region, string? Place, IReadOnlyList<string> Access);

/// <summary>A spelling of a name in force.</summary>
internal sealed record IndexedName(string Surname, string GivenName, string? Patronymic)
{
    public string Full => Patronymic is null ? $"{Surname} {GivenName}" : $"{Surname} {GivenName} {Patronymic}";
}
