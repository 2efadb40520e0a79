using System.Collections.Concurrent;

namespace Meirim.Ledger;

/// <summary>Tiles in memory. Safe for several threads; gone with the process.</summary>
public sealed class InMemoryTileStore : ITileStore
{
    private readonly ConcurrentDictionary<(int Level, long Index), byte[]> tiles = new();

    /// <inheritdoc/>
    public byte[]? Read(TileAddress address) => tiles.GetValueOrDefault((address.Level, address.Index));

    /// <inheritdoc/>
    public void Write(TileAddress address, ReadOnlySpan<byte> data) => tiles[(address.Level, address.Index)] = data.ToArray();
}
