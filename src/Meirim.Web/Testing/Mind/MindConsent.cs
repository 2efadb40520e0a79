namespace Meirim.Web.Testing.Mind;

/// <summary>Somebody takes part in the psychological part of a round. Who, only the vault can tell.</summary>
public sealed class MindConsent
{
    public Guid RoundId { get; init; }

    /// <summary><see cref="PrivateVault.OwnerOf"/>.</summary>
    public required byte[] Owner { get; init; }

    public DateTimeOffset At { get; init; }
}
