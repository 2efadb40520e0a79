namespace Meirim.Web.Messages;

/// <summary>
/// One message to one reader: that something waits for them, and where. Never what it is: no identifier, no wish, no word
/// about health stands in it. Written in the transaction of what it tells of.
/// </summary>
public sealed class OutboxMessage
{
    public Guid Id { get; init; }

    /// <summary>On whose desk it stands; null for a reader without an account.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Where it is sent; null when it only stands on the desk.</summary>
    public string? Email { get; init; }

    public required string Language { get; init; }

    /// <summary>Its text is <c>message.KIND</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where the reader sees what it tells of, without the language.</summary>
    public required string Path { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is to be sent next; null once it was sent or given up, and when there is nothing to send.</summary>
    public DateTimeOffset? NextTryAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>What hindered the last attempt.</summary>
    public string? LastError { get; set; }
}
