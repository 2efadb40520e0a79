namespace Meirim.Web.Testing.Bank.ListItems;

/// <summary>Which items are meant; what is null is not asked.</summary>
/// <param name="Q">Part of the code, or words of any text of the item.</param>
/// <param name="Missing">A language in which something that a candidate reads is missing.</param>
/// <param name="Waits">Something waits for the reader to do.</param>
public sealed record BankFilter(string? Q = null, string? Area = null, string? Level = null, ItemState? State = null, ItemUse? Use = null, string? Missing = null, bool Waits = false);
