using System.Globalization;
using Meirim.Web.Register.Search;

namespace Meirim.Web.Register;

/// <summary>
/// What the register says of a person to the public today: read once through the table of disclosure, and the one shape from which
/// the search and the answers to other systems are made. Immutable; a change puts another in its place.
/// </summary>
public sealed record PublicSpecialist
{
    public required Guid PersonId { get; init; }

    public required string Number { get; init; }

    /// <summary>Serial of the register number: the order of lists, and what the fair order is made of.</summary>
    public required int Serial { get; init; }

    /// <summary>The name as shown.</summary>
    public required string Name { get; init; }

    /// <summary>All spellings in force.</summary>
    public required IReadOnlyList<PublicName> Names { get; init; }

    public required EntryStatus Status { get; init; }

    public DateOnly? StatusSince { get; init; }

    /// <summary>Of the main post, or of the last one.</summary>
    public string? Occupation { get; init; }

    public string? Category { get; init; }

    public DateOnly? CategorySince { get; init; }

    public DateOnly? CategoryUntil { get; init; }

    public required IReadOnlyList<PublicPost> Posts { get; init; }

    /// <summary>Region of the main post, or of the last one.</summary>
    public string? Region { get; init; }

    /// <summary>Kinds of service, settings and languages.</summary>
    public required IReadOnlyList<(Facet Facet, string Code)> Traits { get; init; }

    public bool TakesNew { get; init; }

    public bool HomeVisits { get; init; }

    /// <summary>How many more people they take; null when not stated, or not for everyone to see.</summary>
    public int? FreePlaces { get; init; }

    /// <summary>Days until a new recipient can begin; null as above.</summary>
    public int? WaitingDays { get; init; }

    public DateOnly? OfferedOn { get; init; }

    public DateOnly? ConfirmedOn { get; init; }

    public string? ConfirmedBy { get; init; }

    /// <summary>When the entry was last made.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>True when one may turn to the person: in a post and not suspended.</summary>
    public bool IsActive => Status is EntryStatus.Active or EntryStatus.Restricted;

    public IEnumerable<string> Services => Of(Facet.Service);

    public IEnumerable<string> Settings => Of(Facet.Setting);

    public IEnumerable<string> Languages => Of(Facet.Language);

    /// <summary>The other spellings.</summary>
    public IEnumerable<string> OtherSpellings => Names.Select(n => n.Full).Where(n => n != Name).Distinct(StringComparer.Ordinal);

    /// <summary>True when an organisation in which the person works confirmed the entry.</summary>
    public bool IsConfirmedByEmployer => ConfirmedBy is { } by && Posts.Any(p => Ui.Texts.Languages.Any(l => p.At.Name.In(l) == by));

    /// <summary>The entry on the day; it is made anew within minutes of midnight, and until then the day itself says that a category has lapsed.</summary>
    public PublicSpecialist On(DateOnly day) => CategoryUntil <= day ? this with { Category = null, CategorySince = null, CategoryUntil = null } : this;

    public static int SerialOf(string number) => int.Parse(number.AsSpan(3, 7), CultureInfo.InvariantCulture);

    private IEnumerable<string> Of(Facet facet) => Traits.Where(t => t.Facet == facet).Select(t => t.Code);
}

/// <summary>A post held today.</summary>
/// <param name="Id">The employment fact.</param>
public sealed record PublicPost(Guid Id, string Occupation, PublicEmployer At, DateOnly? Since);

/// <summary>Where someone works. One outside the register has a name only.</summary>
/// <param name="PlaceCode">What stands for the place in the search.</param>
/// <param name="Access">What makes it accessible: codes of <c>access.json</c>.</param>
public sealed record PublicEmployer(Guid? Id, Words Name, string? Region, string? PlaceCode, Words? Place, IReadOnlyList<string> Access)
{
    /// <summary>The name with the place, which many names tell already.</summary>
    public string In(string language) => Say(Name, Place, language);

    public static string Say(Words name, Words? place, string language)
    {
        var (at, where) = (name.In(language), place?.In(language));
        return where is null || at.Contains(where, StringComparison.Ordinal) ? at : $"{at}, {where}";
    }
}

/// <summary>A name in one spelling.</summary>
public sealed record PublicName(string Surname, string GivenName, string? Patronymic)
{
    public string Full => Patronymic is null ? $"{Surname} {GivenName}" : $"{Surname} {GivenName} {Patronymic}";
}
