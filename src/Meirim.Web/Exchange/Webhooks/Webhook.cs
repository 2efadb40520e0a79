namespace Meirim.Web.Exchange.Webhooks;

/// <summary>An address of another system that is told when entries of the public register change.</summary>
public sealed class Webhook
{
    public Guid Id { get; init; }

    /// <summary>What it is for and whose it is.</summary>
    public required string Name { get; init; }

    /// <summary>Where events are sent. Administrators alone see it: it may hold a secret of the receiver.</summary>
    public required string Address { get; init; }

    /// <summary>Codes of <see cref="EventKind"/>, a blank between them.</summary>
    public required string Kinds { get; init; }

    /// <summary>Only people whose entry is in this region; null for all.</summary>
    public string? Region { get; init; }

    public WebhookState State { get; set; }

    public StopReason StoppedBy { get; set; }

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset StateSince { get; set; }

    /// <summary>How often the receiver lets itself be told, a minute; null for no limit.</summary>
    public int? AllowedPerMinute { get; set; }

    /// <summary>What came of the last question for leave, when it was not given: a code of <see cref="PostProblem"/>.</summary>
    public string? LeaveProblem { get; set; }

    /// <summary>Nothing is sent before this moment: the receiver's own rate.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>Every change up to this revision of the register, and of it up to this person, has become a delivery.</summary>
    public long ReachedRevision { get; set; }

    public Guid ReachedPerson { get; set; }

    /// <summary>The number of the last delivery made.</summary>
    public long LastSerial { get; set; }

    /// <summary>Opens what the ledger commits to.</summary>
    public required byte[] Salt { get; init; }

    public int Version { get; set; }

    public bool Wants(string kind) => Kinds.Split(' ').Contains(kind);
}
