namespace Meirim.Web.Choosing;

/// <summary>A kind of service in an agreement, with its hours a week.</summary>
public sealed class AgreedService
{
    public Guid AgreementId { get; init; }

    public required string Service { get; init; }

    public decimal HoursPerWeek { get; init; }
}
