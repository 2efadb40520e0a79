namespace Meirim.Web.Exchange.Webhooks;

/// <summary>
/// A key with which deliveries are signed (ECDSA, P-256). The private half is sealed with the secret of the deployment, which
/// all processes over one database share; the public half stands in <c>/.well-known/jwks.json</c>.
/// </summary>
public sealed class WebhookKey
{
    /// <summary>The thumbprint of the public half (RFC 7638).</summary>
    public required string Id { get; init; }

    /// <summary>The point of the public half, 32 bytes each.</summary>
    public required byte[] X { get; init; }

    public required byte[] Y { get; init; }

    /// <summary>PKCS #8, sealed.</summary>
    public required byte[] SealedPrivate { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>From this moment it signs; it is published before.</summary>
    public DateTimeOffset SignsFrom { get; init; }

    /// <summary>From this moment it is no longer published; null while that is not decided.</summary>
    public DateTimeOffset? ShownUntil { get; set; }

    /// <summary>Opens what the ledger commits to.</summary>
    public required byte[] Salt { get; init; }

    public Guid ItemId { get; init; }

    public bool IsShownAt(DateTimeOffset moment) => ShownUntil is null || moment < ShownUntil;
}
