namespace Meirim.Web.Accounts;

/// <summary>Says that a page is for everyone, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenToAllAttribute : Attribute;
