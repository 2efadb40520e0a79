namespace Meirim.Ledger;

/// <summary>Where tiles and entry bundles are kept. Two methods, so that a folder, a dictionary or a database table (level, index, data) will do.</summary>
public interface ITileStore
{
    /// <summary>The bytes of a tile, or null when the store has none.</summary>
    /// <remarks>
    /// A store may return a wider state of the same tile than was asked for, since tiles only grow and the reader uses the first
    /// <see cref="TileAddress.Width"/> places; it must never return a narrower one. So a table needs one row for a level and index.
    /// </remarks>
    byte[]? Read(TileAddress address);

    /// <summary>Keeps a tile, in place of any earlier state of the same level and index.</summary>
    /// <param name="address">The tile; its width is that of the data.</param>
    /// <param name="data">Width × 32 bytes of hashes, or an entry bundle. Not to be kept by reference past the call.</param>
    void Write(TileAddress address, ReadOnlySpan<byte> data);
}
