using System.Text;

namespace Meirim.Ledger.Tests;

/// <summary>Logs to try things on.</summary>
internal static class SampleLog
{
    internal static ReadOnlyMemory<byte> Entry(long index) => Encoding.UTF8.GetBytes($"act {index}");

    internal static ReadOnlyMemory<byte>[] Entries(int count, long from = 0)
        => [.. Enumerable.Range(0, count).Select(i => Entry(from + i))];

    internal static TreeHash[] Leaves(int count) => [.. Entries(count).Select(e => TreeHasher.Leaf(e.Span))];

    internal static InMemoryTileStore Store(int count)
    {
        var store = new InMemoryTileStore();
        LogAppender.Open(store, 0).Append(Entries(count));
        return store;
    }
}
