using System.Buffers;
using System.Buffers.Binary;

namespace Meirim.Ledger;

/// <summary>Up to 256 entries one after another, each with its length before it in two bytes, big-endian.</summary>
/// <remarks>C2SP tlog-tiles, "Log entries".</remarks>
public static class EntryBundle
{
    /// <summary>The longest entry: 65535 bytes, for its length stands in 16 bits. Larger things go elsewhere and their hash is logged.</summary>
    public const int MaxEntryLength = ushort.MaxValue;

    /// <summary>Splits a bundle into its first entries.</summary>
    /// <param name="bundle">The bundle's bytes; may hold more entries than asked for.</param>
    /// <param name="count">How many entries to read, 0 … 256.</param>
    /// <returns>The entries, as views of the bytes; null when there are fewer or the lengths do not fit. Never throws.</returns>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? TryRead(ReadOnlyMemory<byte> bundle, int count)
    {
        var entries = Read(bundle, count, out _);
        return entries.Count == count ? entries : null;
    }

    /// <summary>Reads as many whole entries as there are, at most <paramref name="limit"/>, and says how many bytes are left.</summary>
    internal static List<ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> bundle, int limit, out int left)
    {
        var entries = new List<ReadOnlyMemory<byte>>(Math.Clamp(limit, 0, TileAddress.FullWidth));
        while (entries.Count < limit && bundle.Length >= 2)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            if (bundle.Length < 2 + length)
                break;
            entries.Add(bundle.Slice(2, length));
            bundle = bundle[(2 + length)..];
        }
        left = bundle.Length;
        return entries;
    }

    /// <summary>Adds one entry to a bundle: its length as a 16-bit big-endian number, then its bytes.</summary>
    /// <exception cref="ArgumentException">The entry is longer than <see cref="MaxEntryLength"/>.</exception>
    public static void Write(ArrayBufferWriter<byte> bundle, ReadOnlySpan<byte> entry)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        if (entry.Length > MaxEntryLength)
            throw new ArgumentException($"An entry has at most {MaxEntryLength} bytes, not {entry.Length}.", nameof(entry));
        BinaryPrimitives.WriteUInt16BigEndian(bundle.GetSpan(2), (ushort)entry.Length);
        bundle.Advance(2);
        bundle.Write(entry);
    }
}
