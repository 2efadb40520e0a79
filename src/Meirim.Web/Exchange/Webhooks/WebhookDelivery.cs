namespace Meirim.Web.Exchange.Webhooks;

/// <summary>One event for one receiver, kept as it is sent: tried again, it is the same event with the same id.</summary>
public sealed class WebhookDelivery
{
    public Guid Id { get; init; }

    public Guid WebhookId { get; init; }

    /// <summary>Its place in the order of the webhook; 0 for a test, which waits for nothing.</summary>
    public long Serial { get; init; }

    /// <summary>A code of <see cref="EventKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The register number; null for a test.</summary>
    public string? Subject { get; init; }

    /// <summary>The event in JSON, byte by byte as it is sent.</summary>
    public required byte[] Body { get; init; }

    public DeliveryState State { get; set; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>The three days are counted from here.</summary>
    public DateTimeOffset? FirstTryAt { get; set; }

    public DateTimeOffset? LastTryAt { get; set; }

    /// <summary>When it is tried next; of two processes that look at the same moment, one takes it.</summary>
    public DateTimeOffset? NextTryAt { get; set; }

    public int Tries { get; set; }

    /// <summary>The status that the receiver answered last.</summary>
    public int? LastStatus { get; set; }

    /// <summary>What hindered the last try, where no status came: a code of <see cref="PostProblem"/>.</summary>
    public string? LastProblem { get; set; }
}
