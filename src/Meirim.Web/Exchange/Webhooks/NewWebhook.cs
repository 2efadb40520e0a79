namespace Meirim.Web.Exchange.Webhooks;

/// <summary>A webhook that someone asks for, as typed.</summary>
public sealed record NewWebhook(string? Name, string? Address, IReadOnlyList<string> Kinds, string? Region);
