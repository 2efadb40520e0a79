using Meirim.Web.Accounts;

namespace Meirim.Web.Records.SeeWhoLooked;

/// <summary>Someone looked at what is not public of a person: who, by which right, when. Kept for a time that the configuration sets.</summary>
public sealed class RecordView
{
    public Guid Id { get; init; }

    /// <summary>Whose record; null when an identifier was searched for that nobody in the register has.</summary>
    public Guid? PersonId { get; init; }

    public Guid? AccountId { get; init; }

    /// <summary>The name of the account at that time.</summary>
    public required string ActorName { get; init; }

    public Role Right { get; init; }

    public RecordViewKind Kind { get; init; }

    public DateTimeOffset At { get; init; }
}
