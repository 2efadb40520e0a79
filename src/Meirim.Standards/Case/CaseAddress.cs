namespace Meirim.Standards.Case;

/// <summary>The addresses of CASE 1.1's REST binding.</summary>
public static class CaseAddress
{
    /// <summary>Where the binding begins, below the address of a server.</summary>
    public const string Path = "/ims/case/v1p1";

    /// <param name="root">Address of the server without a slash at its end: <c>https://meirim.example</c>.</param>
    public static string Of(string root, string kind, Guid id) => $"{root}{Path}/{kind}/{id:D}";
}
