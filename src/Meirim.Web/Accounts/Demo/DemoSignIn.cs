namespace Meirim.Web.Accounts.Demo;

/// <summary>One way to sign in to a demonstration.</summary>
public sealed record DemoSignIn(string Email, string Name, Role Role, string? Region);
