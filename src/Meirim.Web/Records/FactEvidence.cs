namespace Meirim.Web.Records;

/// <summary>A file that proves a fact.</summary>
public sealed class FactEvidence
{
    public Guid FactId { get; init; }

    /// <summary>SHA-256 of the file, lower-case hexadecimal.</summary>
    public required string FileHash { get; init; }

    /// <summary>Name under which it was handed in.</summary>
    public required string FileName { get; set; }
}
