namespace Meirim.Web.Exchange.Keys;

/// <summary>What a key opens. All of it is what the public may read: a key gives more at a time, never more of a person.</summary>
internal static class KeyScope
{
    /// <summary>To search and read at the key's own rate, and not at that of the address.</summary>
    public const string Search = "search";

    /// <summary>To read all entries one after the other.</summary>
    public const string Bulk = "bulk";

    public static readonly IReadOnlyList<string> All = [Search, Bulk];
}
