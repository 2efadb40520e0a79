using System.Buffers.Text;

namespace Meirim.Ledger;

/// <summary>Base64 in its one canonical spelling (RFC 4648 §4), so that a note has one byte form and no hidden room.</summary>
internal static class StrictBase64
{
    internal static bool TryDecode(string text, Span<byte> into, out int written)
        => Convert.TryFromBase64String(text, into, out written) && Convert.ToBase64String(into[..written]) == text;

    internal static byte[]? Decode(string text)
    {
        var into = new byte[Base64.GetMaxDecodedFromUtf8Length(text.Length)];
        return TryDecode(text, into, out var written) ? into[..written] : null;
    }
}
