using System.Text.Json;

namespace Meirim.Web.Journal;

/// <summary>A leaf of the ledger, read back: what everybody sees of an act.</summary>
public sealed record JournalLeaf(Guid Act, string Kind, DateTimeOffset At, string Right, byte[] Who, IReadOnlyList<byte[]> Items)
{
    public static JournalLeaf Read(ReadOnlyMemory<byte> leaf)
    {
        using var json = JsonDocument.Parse(leaf);
        var root = json.RootElement;
        return new JournalLeaf(
            root.GetProperty("act").GetGuid(),
            root.GetProperty("kind").GetString()!,
            root.GetProperty("at").GetDateTimeOffset(),
            root.GetProperty("right").GetString()!,
            root.GetProperty("who").GetBytesFromBase64(),
            [.. root.GetProperty("items").EnumerateArray().Select(i => i.GetBytesFromBase64())]);
    }
}
