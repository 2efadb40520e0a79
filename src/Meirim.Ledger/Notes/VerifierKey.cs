using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Meirim.Ledger;

/// <summary>The public key by which a log's signatures are checked, together with the log's name. May be published anywhere.</summary>
/// <remarks>C2SP signed-note; the text form is that of Go's golang.org/x/mod/sumdb/note.</remarks>
public sealed class VerifierKey
{
    private readonly byte[] publicKey;

    private VerifierKey(string name, byte[] publicKey)
        => (Name, this.publicKey, Id) = (name, publicKey, NoteKey.IdOf(name, publicKey));

    /// <summary>Name of the key, best the log's origin (an address without scheme): no spaces, no plus.</summary>
    public string Name { get; }

    /// <summary>Key id: the first four bytes, big-endian, of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key). It finds a key; it does not prove one.</summary>
    public uint Id { get; }

    /// <summary>The 32 bytes of the Ed25519 public key (RFC 8032 §5.1.5).</summary>
    public ReadOnlyMemory<byte> PublicKey => publicKey;

    /// <summary>Reads <c>name+id+base64(0x01 ‖ public key)</c>.</summary>
    /// <returns>The key, or <see cref="NoteFault.BadKey"/>, <see cref="NoteFault.UnknownKeyKind"/>, <see cref="NoteFault.WrongKeyId"/>. Never throws.</returns>
    public static Parsed<VerifierKey> Parse(string? text)
    {
        if (NoteKey.Read(text ?? "", out var name, out var id, out var bytes) is { } fault)
            return fault;
        var key = new VerifierKey(name, bytes);
        return key.Id == id ? key : NoteFault.WrongKeyId;
    }

    /// <summary>True when the signature is this key's over exactly these bytes (RFC 8032 §5.1.7).</summary>
    /// <param name="text">The note's text with its last line feed.</param>
    /// <param name="signature">64 bytes; any other length is false.</param>
    public bool Verifies(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
        => signature.Length == Ed25519.SignatureSize && Ed25519.Verify(signature.ToArray(), 0, publicKey, 0, text.ToArray(), 0, text.Length);

    /// <summary>The text form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => NoteKey.Write(Name, Id, publicKey);

    internal static VerifierKey Of(string name, byte[] publicKey) => new(name, publicKey);
}
