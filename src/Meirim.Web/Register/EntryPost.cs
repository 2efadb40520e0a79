namespace Meirim.Web.Register;

/// <summary>One post in which the person works today.</summary>
public sealed class EntryPost
{
    public Guid PersonId { get; init; }

    /// <summary>The employment fact.</summary>
    public Guid FactId { get; init; }

    public required string Occupation { get; init; }

    public Guid? OrganisationId { get; init; }

    public required string OrganisationName { get; init; }

    public string? Region { get; init; }

    public string? Place { get; init; }

    public DateOnly? Since { get; init; }

    public decimal Rate { get; init; }
}
