namespace Meirim.Web.Standards;

/// <summary>A text that was read and confirmed: the source as it came, and what was read from it.</summary>
public sealed class StandardImport
{
    public Guid Id { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal. The same file twice changes nothing.</summary>
    public required string SourceHash { get; init; }

    public required string SourceName { get; init; }

    /// <summary>The text as it came, for reading warnings beside the source lines.</summary>
    public required string Source { get; init; }

    /// <summary>The document as JSON, the contract of <c>docs/standard-json.md</c>.</summary>
    public required string Document { get; init; }

    public required string ActNumber { get; init; }

    public DateOnly ActDate { get; init; }

    public DateTimeOffset UploadedAt { get; init; }

    public Guid? UploadedBy { get; init; }

    /// <summary>The act that confirmed it; null while it is a draft in preview.</summary>
    public Guid? ConfirmedBy { get; set; }

    public DateTimeOffset? ConfirmedAt { get; set; }

    public int Version { get; set; }
}
