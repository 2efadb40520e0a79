using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Meirim.Ledger;

/// <summary>One SHA-256 value of the tree: of a leaf, of an inner node, or the root. 32 bytes, held by value.</summary>
/// <remarks>RFC 6962 §2.1. <c>default</c> is 32 zero bytes, which is no hash of anything known.</remarks>
[InlineArray(Length)]
public struct TreeHash : IEquatable<TreeHash>
{
    /// <summary>Bytes in a hash: 32.</summary>
    public const int Length = 32;

    private byte first;

    /// <summary>Takes over exactly 32 bytes.</summary>
    /// <exception cref="ArgumentException">The span is not 32 bytes long.</exception>
    public TreeHash(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException($"A tree hash has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        bytes.CopyTo(this);
    }

    /// <summary>The 32 bytes in place, without a copy.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<byte> Bytes => this;

    /// <summary>A copy of the 32 bytes.</summary>
    public readonly byte[] ToArray() => Bytes.ToArray();

    /// <summary>Standard base64 with padding, 44 characters: the form of checkpoints (RFC 4648 §4).</summary>
    public readonly string ToBase64() => Convert.ToBase64String(Bytes);

    /// <summary>Reads the form of <see cref="ToBase64"/> and nothing else: no spaces, no missing padding, no stray bits.</summary>
    /// <returns>False when the text is anything else; never throws.</returns>
    public static bool TryParseBase64(string? text, out TreeHash hash)
    {
        hash = default;
        Span<byte> bytes = stackalloc byte[Length + 1];
        if (text is not { Length: 44 } || !StrictBase64.TryDecode(text, bytes, out var written) || written != Length)
            return false;
        hash = new TreeHash(bytes[..Length]);
        return true;
    }

    /// <summary>Lower-case hexadecimal, 64 characters.</summary>
    public override readonly string ToString() => Convert.ToHexStringLower(Bytes);

    public readonly bool Equals(TreeHash other) => Bytes.SequenceEqual(other.Bytes);

    public override readonly bool Equals(object? obj) => obj is TreeHash other && Equals(other);

    // a cryptographic hash is as good as any: its first four bytes
    public override readonly int GetHashCode() => MemoryMarshal.Read<int>(Bytes);

    public static bool operator ==(TreeHash left, TreeHash right) => left.Equals(right);

    public static bool operator !=(TreeHash left, TreeHash right) => !left.Equals(right);
}
