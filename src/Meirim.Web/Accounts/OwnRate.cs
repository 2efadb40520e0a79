namespace Meirim.Web.Accounts;

/// <summary>Marks a request that is counted by itself, by the key that it brings: limits by address pass it over.</summary>
internal static class OwnRate
{
    private static readonly object Key = new();

    public static void Mark(HttpContext http) => http.Items[Key] = true;

    public static bool Is(HttpContext http) => http.Items.ContainsKey(Key);
}
