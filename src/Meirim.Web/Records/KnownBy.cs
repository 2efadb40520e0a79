using Meirim.Web.Accounts;

namespace Meirim.Web.Records;

/// <summary>Who told the register something, as the journal says it.</summary>
/// <param name="Right">The right by which they acted.</param>
/// <param name="LedgerIndex">Place of the act in the public ledger; null for the first second after it.</param>
public sealed record KnownBy(DateTimeOffset At, string Name, Role Right, string? Reason, long? LedgerIndex);
