namespace Meirim.Web.Exchange.Webhooks;

/// <summary>
/// What a receiver last heard of a person, where that cannot be known otherwise: of all people those told to be gone, so that
/// nobody is told of the later life of someone hidden; of a region those told to be there, so that one hears who leaves it.
/// </summary>
public sealed class ToldPerson
{
    public Guid WebhookId { get; init; }

    public Guid PersonId { get; init; }

    public bool IsThere { get; init; }
}
