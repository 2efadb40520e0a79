using System.Globalization;

namespace Meirim.Ledger;

/// <summary>The text form of tile addresses: C2SP tlog-tiles, "Merkle Tree" and "Partial Tiles".</summary>
internal static class TilePath
{
    private const int Base = 1000;
    private const int MaxLength = 64;

    internal static string Of(TileAddress address)
    {
        var number = Three(address.Index % Base);
        for (var rest = address.Index / Base; rest > 0; rest /= Base)
            number = $"x{Three(rest % Base)}/{number}";
        var level = address.IsEntries ? "entries" : address.Level.ToString(CultureInfo.InvariantCulture);
        var partial = address.IsPartial ? ".p/" + address.Width.ToString(CultureInfo.InvariantCulture) : "";
        return $"tile/{level}/{number}{partial}";
    }

    // read loosely, then compare with what would have been written: only the canonical spelling passes
    internal static bool TryParse(string? path, out TileAddress address)
    {
        address = default;
        if (path is null || path.Length > MaxLength)
            return false;
        var parts = path.Split('/');
        if (parts.Length < 3 || parts[0] != "tile" || !TryLevel(parts[1], out var level))
            return false;
        var (width, end) = (TileAddress.FullWidth, parts.Length);
        if (parts[^2].EndsWith(".p", StringComparison.Ordinal))
        {
            if (!TryNumber(parts[^1], out width) || width is < 1 or >= TileAddress.FullWidth)
                return false;
            parts[^2] = parts[^2][..^2];
            end--;
        }
        var index = 0L;
        for (var at = 2; at < end; at++)
        {
            if (index > (long.MaxValue - Base) / Base || !TryNumber(parts[at].TrimStart('x'), out var group) || group >= Base)
                return false;
            index = index * Base + group;
        }
        var read = new TileAddress(level, index, width);
        if (Of(read) != path)
            return false;
        address = read;
        return true;
    }

    private static bool TryLevel(string text, out int level)
    {
        level = TileAddress.EntriesLevel;
        return text == "entries" || TryNumber(text, out level) && level <= TileAddress.TopLevel;
    }

    private static bool TryNumber(string text, out int number)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Three(long group) => group.ToString("D3", CultureInfo.InvariantCulture);
}
