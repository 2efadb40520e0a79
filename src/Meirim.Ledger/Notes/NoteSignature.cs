using System.Buffers.Binary;

namespace Meirim.Ledger;

/// <summary>One signature line of a note, not yet verified.</summary>
/// <param name="KeyName">Name of the key that is said to have signed.</param>
/// <param name="KeyId">Its id; name and id together find the key.</param>
/// <param name="Signature">What follows the id; 64 bytes for Ed25519, anything for kinds unknown here.</param>
public sealed record NoteSignature(string KeyName, uint KeyId, ReadOnlyMemory<byte> Signature)
{
    internal const string Prefix = "— ";

    internal string Line
    {
        get
        {
            var bytes = new byte[4 + Signature.Length];
            BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
            Signature.Span.CopyTo(bytes.AsSpan(4));
            return $"{Prefix}{KeyName} {Convert.ToBase64String(bytes)}\n";
        }
    }

    internal static NoteSignature? TryRead(string line)
    {
        if (!line.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var parts = line[Prefix.Length..].Split(' ');
        if (parts.Length != 2 || !NoteKey.IsValidName(parts[0]) || StrictBase64.Decode(parts[1]) is not { Length: > 4 } bytes)
            return null;
        return new NoteSignature(parts[0], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4));
    }
}
