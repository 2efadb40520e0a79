namespace Meirim.Web.Choosing;

/// <summary>One specialist whom a request names, in the order in which they are asked.</summary>
public sealed class AskedSpecialist
{
    public Guid RequestId { get; init; }

    /// <summary>1 for the first.</summary>
    public int Step { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>Where they work; its managers answer too.</summary>
    public Guid? OrganisationId { get; init; }

    public AskedState State { get; set; }

    public DateTimeOffset? AskedAt { get; set; }

    /// <summary>The last moment to answer.</summary>
    public DateTimeOffset? AnswerBy { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>Code of the reason for declining.</summary>
    public string? Reason { get; set; }

    public string? Words { get; set; }
}
