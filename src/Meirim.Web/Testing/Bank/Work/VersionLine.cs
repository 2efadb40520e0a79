namespace Meirim.Web.Testing.Bank.Work;

/// <summary>A version without what it says.</summary>
public sealed record VersionLine(Guid ItemId, int Number, string Hash, Guid? AuthorId, string AuthorName, DateTimeOffset MadeAt, byte[] Salt);
