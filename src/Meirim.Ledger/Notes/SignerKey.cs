using System.Security.Cryptography;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace Meirim.Ledger;

/// <summary>The secret key by which a log signs. Whoever has its text form can sign in the log's name.</summary>
/// <remarks>C2SP signed-note; the text form is that of Go's golang.org/x/mod/sumdb/note. Ed25519 is deterministic: the same text gets the same signature.</remarks>
public sealed class SignerKey
{
    private const string Prefix = "PRIVATE+KEY+";

    private readonly byte[] seed;

    private SignerKey(string name, byte[] seed)
    {
        this.seed = seed;
        var publicKey = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, publicKey, 0);
        Verifier = VerifierKey.Of(name, publicKey);
    }

    /// <summary>The public half, to be given to everyone.</summary>
    public VerifierKey Verifier { get; }

    /// <summary>Name of the key.</summary>
    public string Name => Verifier.Name;

    /// <summary>A new key from the system's random source.</summary>
    /// <param name="name">Best the log's origin, e.g. <c>register.example/ledger</c>.</param>
    /// <exception cref="ArgumentException">The name is empty or holds a space, a plus or a control character.</exception>
    public static SignerKey Generate(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return NoteKey.IsValidName(name)
            ? new SignerKey(name, RandomNumberGenerator.GetBytes(NoteKey.Length))
            : throw new ArgumentException("A key name has no spaces, plus signs or control characters.", nameof(name));
    }

    /// <summary>The key that belongs to a seed, for a deployment that derives its keys from one secret.</summary>
    /// <param name="name">Name of the key, as for <see cref="Generate"/>.</param>
    /// <param name="seed">32 secret bytes (RFC 8032 §5.1.5).</param>
    /// <exception cref="ArgumentException">The name is not valid, or the seed has another length.</exception>
    public static SignerKey FromSeed(string name, ReadOnlySpan<byte> seed)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!NoteKey.IsValidName(name)) throw new ArgumentException("A key name has no spaces, plus signs or control characters.", nameof(name));
        return seed.Length == NoteKey.Length
            ? new SignerKey(name, seed.ToArray())
            : throw new ArgumentException("A seed has 32 bytes.", nameof(seed));
    }

    /// <summary>Reads <c>PRIVATE+KEY+name+id+base64(0x01 ‖ seed)</c>.</summary>
    /// <returns>The key, or <see cref="NoteFault.BadKey"/>, <see cref="NoteFault.UnknownKeyKind"/>, <see cref="NoteFault.WrongKeyId"/>. Never throws.</returns>
    public static Parsed<SignerKey> Parse(string? text)
    {
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
            return NoteFault.BadKey;
        if (NoteKey.Read(text[Prefix.Length..], out var name, out var id, out var bytes) is { } fault)
            return fault;
        var key = new SignerKey(name, bytes);
        return key.Verifier.Id == id ? key : NoteFault.WrongKeyId;
    }

    /// <summary>The secret text form that <see cref="Parse"/> reads. Keep it out of logs and databases.</summary>
    public string ExportSecret() => Prefix + NoteKey.Write(Name, Verifier.Id, seed);

    /// <summary>The public half only, so that a careless log line gives nothing away.</summary>
    public override string ToString() => Verifier.ToString();

    /// <summary>The 64-byte signature over these bytes (RFC 8032 §5.1.6).</summary>
    internal byte[] Sign(byte[] text)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(seed, 0, text, 0, text.Length, signature, 0);
        return signature;
    }
}
