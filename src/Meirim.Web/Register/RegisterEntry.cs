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

    /// <summary>First day on which time alone changes this entry; it is made anew then.</summary>
    public DateOnly? ChangesOn { get; set; }

    public DateTimeOffset ProjectedAt { get; set; }

    public List<EntryPost> Posts { get; } = [];

    public List<EntryTrait> Traits { get; } = [];
}
