using Meirim.Web.Accounts;

namespace Meirim.Web.Choosing;

/// <summary>What happened to an agreement. Events are only added.</summary>
public sealed class AgreementEvent
{
    public Guid Id { get; init; }

    public Guid AgreementId { get; init; }

    /// <summary>The state that it came into.</summary>
    public AgreementState State { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Code of the reason; null for the beginning.</summary>
    public string? Reason { get; init; }

    public string? Words { get; init; }

    /// <summary>Who acted, and by which right.</summary>
    public required string ActorName { get; init; }

    public Role Right { get; init; }
}
