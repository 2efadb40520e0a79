namespace Meirim.Web.Testing.Statistics;

/// <summary>A methodologist looked at an alarm and found the question in order. Never edited; it holds for the key by which the alarm was raised.</summary>
public sealed class AlarmAnswer
{
    public Guid Id { get; init; }

    public Guid RoundId { get; init; }

    public int Key { get; init; }

    public Guid ItemId { get; init; }

    public int Version { get; init; }

    public AlarmKind Kind { get; init; }

    public required string Reason { get; init; }

    public Guid? AccountId { get; init; }

    public required string Name { get; init; }

    public DateTimeOffset At { get; init; }
}
