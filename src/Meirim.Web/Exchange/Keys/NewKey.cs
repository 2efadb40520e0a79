namespace Meirim.Web.Exchange.Keys;

/// <summary>A key that someone asks for, as typed.</summary>
public sealed record NewKey(string? Name, string? Organisation, IReadOnlyList<string> Scopes, int? PerMinute, DateOnly? LastDay);
