using System.Globalization;

namespace Meirim.Ledger;

/// <summary>Which tile of the log: its level, its number within the level and how many hashes (or entries) of it are filled.</summary>
/// <remarks>
/// C2SP tlog-tiles, "Merkle Tree" and "Log entries". A tile has height 8: 256 hashes of 32 bytes. At level 0 they are leaf hashes;
/// at level L each is the root over one full tile of level L − 1. Entry bundles have the numbering of level 0.
/// </remarks>
/// <param name="Level">0 … 7 for hashes (a size of 63 bits has no more), −1 (<see cref="EntriesLevel"/>) for the entries themselves.</param>
/// <param name="Index">Number of the tile within its level, from 0.</param>
/// <param name="Width">Filled places, 1 … 256; below 256 the tile is partial.</param>
public readonly record struct TileAddress(int Level, long Index, int Width)
{
    /// <summary>Levels of the tree in one tile: 8.</summary>
    public const int Height = 8;

    /// <summary>Hashes or entries in a full tile: 256.</summary>
    public const int FullWidth = 1 << Height;

    /// <summary>The level number that stands for entry bundles: −1.</summary>
    public const int EntriesLevel = -1;

    internal const int TopLevel = 7;

    /// <summary>True for a tile at the right edge that is not full yet.</summary>
    public bool IsPartial => Width < FullWidth;

    /// <summary>True for an entry bundle.</summary>
    public bool IsEntries => Level == EntriesLevel;

    /// <summary>The same tile when full.</summary>
    public TileAddress Full => this with { Width = FullWidth };

    /// <summary>Path below the log's address, with <c>/</c>: <c>tile/0/x001/x234/067</c>, <c>tile/entries/000.p/17</c>.</summary>
    public string Path => TilePath.Of(this);

    /// <summary>Reads what <see cref="Path"/> writes and nothing else.</summary>
    /// <returns>False for any other text (leading zeroes, wrong groups, out of range); never throws.</returns>
    public static bool TryParse(string? path, out TileAddress address) => TilePath.TryParse(path, out address);

    /// <summary>The tile of a level and number as it is in a log of a size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A log of this size has no such tile.</exception>
    public static TileAddress At(int level, long index, long size)
    {
        var width = WidthAt(level, index, size);
        return width > 0
            ? new TileAddress(level, index, width)
            : throw new ArgumentOutOfRangeException(nameof(index), index, string.Create(CultureInfo.InvariantCulture, $"A log of {size} entries has no tile {index} at level {level}."));
    }

    /// <summary>The bundle that holds an entry in a log of a size.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A log of this size has no such entry.</exception>
    public static TileAddress OfEntry(long index, long size) => At(EntriesLevel, index / FullWidth, size);

    /// <summary>How many places of a tile are filled in a log of a size: 0 (there is no such tile) … 256.</summary>
    public static int WidthAt(int level, long index, long size)
    {
        if (level is < EntriesLevel or > TopLevel || index < 0 || size < 0 || index > size / FullWidth)
            return 0;
        var hashes = size >> (Height * Math.Max(level, 0));
        return (int)Math.Clamp(hashes - index * FullWidth, 0, FullWidth);
    }

    /// <summary>All tiles and bundles to publish with a checkpoint of a size, when those of an earlier size are out already.</summary>
    /// <param name="published">The size published before; 0 for everything.</param>
    /// <param name="size">The size of the new checkpoint, not below <paramref name="published"/>.</param>
    /// <remarks>C2SP tlog-tiles, "Partial Tiles": only those partial tiles that a checkpoint's size needs.</remarks>
    public static IEnumerable<TileAddress> ToPublish(long published, long size)
    {
        for (var level = EntriesLevel; level <= TopLevel; level++)
        {
            var shift = Height * Math.Max(level, 0);
            var (old, now) = (published >> shift, size >> shift);
            if (old == now)
                continue;
            for (var index = old / FullWidth; index * FullWidth < now; index++)
                yield return At(level, index, size);
        }
    }
}
