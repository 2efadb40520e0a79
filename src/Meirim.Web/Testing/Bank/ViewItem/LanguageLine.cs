namespace Meirim.Web.Testing.Bank.ViewItem;

/// <summary>One language of the newest version, and what the reader may do with it.</summary>
/// <param name="IsThere">The version says everything in it.</param>
/// <param name="Why">Why they may not bring it forward; null when they may, or when it is done.</param>
public sealed record LanguageLine(string Language, ItemText Row, bool IsThere, bool MayMove, string? Why);
