namespace Meirim.Web.Choosing;

/// <summary>What a recipient and a specialist agreed on. It holds one of the specialist's places until it ends.</summary>
public sealed class ServiceAgreement
{
    public Guid Id { get; init; }

    public Guid RequestId { get; init; }

    public Guid PersonId { get; init; }

    public Guid? OrganisationId { get; init; }

    public DateOnly From { get; init; }

    /// <summary>First day on which it no longer holds; null while none is set.</summary>
    public DateOnly? Until { get; set; }

    public AgreementState State { get; set; }

    public int Version { get; set; }

    public required byte[] Salt { get; init; }

    public List<AgreedService> Services { get; } = [];

    public List<AgreementEvent> Events { get; } = [];

    /// <summary>What the ledger's commitment covers.</summary>
    public string Content() => FormattableString.Invariant(
        $"{RequestId:D}\n{PersonId:D}\n{From:yyyy-MM-dd}\n{Until:yyyy-MM-dd}\n{State}\n{string.Join(' ', Services.OrderBy(s => s.Service, StringComparer.Ordinal).Select(s => FormattableString.Invariant($"{s.Service}:{s.HoursPerWeek:0.###}")))}");
}
