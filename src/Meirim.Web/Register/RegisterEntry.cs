namespace Meirim.Web.Register;

/// <summary>The public entry of a person: a projection of their facts, dropped and rebuilt at any time.</summary>
public sealed class RegisterEntry
{
    public Guid PersonId { get; init; }

    public required string Number { get; init; }

    /// <summary>The name as shown, in the person's first spelling.</summary>
    public required string DisplayName { get; set; }

    /// <summary>All spellings in force, one a line.</summary>
    public required string Spellings { get; set; }

    public EntryStatus Status { get; set; }

    /// <summary>Day since which the status holds.</summary>
    public DateOnly? StatusSince { get; set; }

    /// <summary>Occupation of the main post, or of the last one.</summary>
    public string? Occupation { get; set; }

    /// <summary>Category in force for that occupation's ladder; null when none.</summary>
    public string? Category { get; set; }

    public DateOnly? CategorySince { get; set; }

    public DateOnly? CategoryUntil { get; set; }

    public string? Region { get; set; }

    public DateOnly? ConfirmedOn { get; set; }

    public string? ConfirmedBy { get; set; }

    /// <summary>True when the entry is hidden for the person's safety.</summary>
    public bool IsHidden { get; set; }

    /// <summary>True when the person says, not too long ago, that they take on more people.</summary>
    public bool TakesNew { get; set; }

    public bool HomeVisits { get; set; }

    /// <summary>How many more; null when not stated, or when the person does not let it be seen.</summary>
    public int? FreePlaces { get; set; }

    /// <summary>Days until a new recipient can begin; null as above.</summary>
    public int? WaitingDays { get; set; }

    /// <summary>Day on which the person stated what they offer.</summary>
    public DateOnly? OfferedOn { get; set; }

    /// <summary>The revision of the register at which this entry was made; see <see cref="Search.RegisterMark"/>.</summary>
    public long Revision { get; set; }

    /// <summary>First day on which time alone changes this entry; it is made anew then.</summary>
    public DateOnly? ChangesOn { get; set; }

    public DateTimeOffset ProjectedAt { get; set; }

    public List<EntryPost> Posts { get; } = [];

    public List<EntryTrait> Traits { get; } = [];
}
