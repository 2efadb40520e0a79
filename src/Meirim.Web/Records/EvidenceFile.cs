namespace Meirim.Web.Records;

/// <summary>A file kept under its hash. The bytes lie in this row, or in a folder, as the configuration says.</summary>
public sealed class EvidenceFile
{
    public required string Hash { get; init; }

    public required string ContentType { get; init; }

    public long Size { get; init; }

    public DateTimeOffset StoredAt { get; init; }

    /// <summary>The bytes; null when they lie in the folder.</summary>
    public byte[]? Content { get; set; }
}
