using System.Text.Json;

namespace Meirim.Web.Testing.Bank;

/// <summary>What a reviewer found.</summary>
public enum ReviewVerdict
{
    Fine,
    NeedsCorrection,
}

/// <summary>The parts of an item of which a reviewer speaks.</summary>
public enum ReviewField
{
    Question,
    Options,
    Key,
    Translation,
    Source,
}

/// <summary>What one person found in one version. Never edited.</summary>
public sealed class ItemReview
{
    public Guid Id { get; init; }

    public Guid ItemId { get; init; }

    /// <summary>Number of the version that was reviewed.</summary>
    public int Number { get; init; }

    public Guid? ReviewerId { get; init; }

    public required string ReviewerName { get; init; }

    public ReviewVerdict Verdict { get; init; }

    /// <summary>JSON: remarks by <see cref="ReviewField"/>.</summary>
    public required string Remarks { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Opens the commitments that the ledger holds of it.</summary>
    public required byte[] Salt { get; init; }

    public IReadOnlyDictionary<ReviewField, string> Read() => JsonSerializer.Deserialize<SortedDictionary<ReviewField, string>>(Remarks)!;

    public static string Write(IEnumerable<KeyValuePair<ReviewField, string>> remarks) =>
        JsonSerializer.Serialize(new SortedDictionary<ReviewField, string>(remarks.ToDictionary()));
}
