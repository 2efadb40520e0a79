namespace Meirim.Web.Records.RequestCorrection;

/// <summary>A file that came with a request.</summary>
public sealed class CorrectionEvidence
{
    public Guid CorrectionId { get; init; }

    public required string FileHash { get; init; }

    public required string FileName { get; init; }
}
