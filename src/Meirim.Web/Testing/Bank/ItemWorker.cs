namespace Meirim.Web.Testing.Bank;

/// <summary>An author who may see an item and work on it. Whoever has written it is one of them.</summary>
public sealed class ItemWorker
{
    public Guid ItemId { get; init; }

    public Guid AccountId { get; init; }

    public required string Name { get; init; }

    public DateTimeOffset At { get; init; }
}
