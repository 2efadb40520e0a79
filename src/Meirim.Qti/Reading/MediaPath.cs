namespace Meirim.Qti.Reading;

/// <summary>Addresses of files within a package.</summary>
internal static class MediaPath
{
    /// <summary>It names a place that is not in the package: a scheme, a host, an absolute path.</summary>
    public static bool IsOutside(string address) =>
        address.Length == 0 || address[0] is '/' or '\\' || address.Contains("://", StringComparison.Ordinal)
        || address.AsSpan(0, Math.Min(address.Length, 12)).Contains(':');

    /// <summary>The path in the package of an address that stands in a file; null when it leads out of the package.</summary>
    public static string? Resolve(string? from, string address)
    {
        if (IsOutside(address)) return null;
        int end = address.IndexOfAny(['?', '#']);
        var path = Unescape(end < 0 ? address : address[..end]);
        if (path is null || !IsClean(path)) return null;
        var parts = new List<string>(from?.Split('/')[..^1] ?? []);
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) return null;
            else parts.RemoveAt(parts.Count - 1);
        }
        return parts.Count == 0 ? null : string.Join('/', parts);
    }

    /// <summary>No backslash, drive, control or other sign by which one system reads a path otherwise than another.</summary>
    public static bool IsClean(string path) => path.Length is > 0 and <= 400 && !path.Any(c => c is '\\' or ':' or '\0' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c));

    private static string? Unescape(string path) => path.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(path) : path;
}
