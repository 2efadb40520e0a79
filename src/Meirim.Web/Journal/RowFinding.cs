namespace Meirim.Web.Journal;

/// <summary>A row of the register that is not what the ledger holds of it.</summary>
/// <param name="LedgerIndex">Place of the act that wrote the row; null for a row that no act wrote.</param>
/// <param name="Fault">Code: <c>changed</c>, <c>removed</c>, <c>added</c>, <c>leaf</c> (the entry itself does not fit its leaf).</param>
public sealed record RowFinding(long? LedgerIndex, string Fault, string Kind, Guid Id);
