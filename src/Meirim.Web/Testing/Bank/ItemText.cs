namespace Meirim.Web.Testing.Bank;

/// <summary>How far one language of a version has come.</summary>
public enum TextState
{
    Draft,
    Reviewed,
    Approved,
}

/// <summary>One language of one version: who wrote it, who reviewed it, who approved it. A language without a row is a draft of the version's author.</summary>
public sealed class ItemText
{
    public Guid ItemId { get; init; }

    public int Number { get; init; }

    public required string Language { get; init; }

    public TextState State { get; set; }

    /// <summary>Who wrote the words: the author of the version in which they changed last.</summary>
    public Guid? WriterId { get; init; }

    public required string WriterName { get; init; }

    public Guid? ReviewedBy { get; set; }

    public string? ReviewedByName { get; set; }

    public DateTimeOffset? ReviewedAt { get; set; }

    public Guid? ApprovedBy { get; set; }

    public string? ApprovedByName { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }
}
