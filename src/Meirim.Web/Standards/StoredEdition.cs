namespace Meirim.Web.Standards;

/// <summary>One card in one wording, with the days on which it is in force.</summary>
public sealed class StoredEdition
{
    public Guid Id { get; init; }

    public required string OccupationCode { get; init; }

    public int Paragraph { get; init; }

    public DateOnly From { get; init; }

    /// <summary>First day on which another wording is in force; null while this one lasts.</summary>
    public DateOnly? Until { get; set; }

    public Guid ImportId { get; init; }

    /// <summary>The card as JSON.</summary>
    public required string Card { get; init; }

    public int Version { get; set; }
}
