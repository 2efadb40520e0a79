using Meirim.Web.Accounts;

namespace Meirim.Web.Ui;

/// <summary>A link of the main navigation: for everyone, or for who holds one of the rights.</summary>
public sealed record NavigationLink(string TextKey, string Path, params Role[] Rights);
