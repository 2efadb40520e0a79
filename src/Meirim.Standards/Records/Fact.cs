namespace Meirim.Standards.Records;

/// <summary>
/// Something true of a person over a period. Never edited: a later fact supersedes it. Two times matter: when it was
/// true (<see cref="From"/>, <see cref="Until"/>) and when it was known (<see cref="RecordedAt"/>, <see cref="SupersededAt"/>).
/// </summary>
/// <param name="Id">Identity, UUIDv7.</param>
/// <param name="From">First day on which it is true; null when no document tells it.</param>
/// <param name="Until">First day on which it is no longer true (excluded); null while it lasts.</param>
/// <param name="RecordedAt">Moment from which the register knew it.</param>
/// <param name="SupersededAt">Moment from which the register held it no longer; null while it holds.</param>
public sealed record Fact(
    Guid Id, FactBody Body, DateOnly? From, DateOnly? Until, DateTimeOffset RecordedAt, DateTimeOffset? SupersededAt = null)
{
    public FactKind Kind => Body.Kind;

    /// <summary>True when the register held this fact at the moment.</summary>
    public bool IsKnownAt(DateTimeOffset moment) =>
        RecordedAt <= moment && (SupersededAt is null || SupersededAt > moment);

    /// <summary>True when the fact is true on the day; null when that hangs on a start that no document tells.</summary>
    public bool? IsTrueOn(DateOnly day) => (From, Until) switch
    {
        (_, { } until) when day >= until => false,
        (null, _) => null,
        ({ } from, _) => day >= from,
    };
}
