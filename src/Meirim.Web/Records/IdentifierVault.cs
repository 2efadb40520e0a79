using System.Security.Cryptography;
using System.Text;
using Meirim.Web.Countries;

namespace Meirim.Web.Records;

/// <summary>
/// Keeps national identifiers: encrypted (AES-256-GCM) to be read by those with the right, and as a keyed hash
/// (HMAC-SHA-256) to find a duplicate. Both keys are derived from one secret outside the database.
/// </summary>
public sealed class IdentifierVault(Secrets secrets)
{
    private const int NonceSize = 12, TagSize = 16;

    private readonly byte[] _encryption = secrets.Derive("identifier-encryption");
    private readonly byte[] _hashing = secrets.Derive("identifier-hash");

    public byte[] Hash(PersonIdentifier identifier) =>
        HMACSHA256.HashData(_hashing, Encoding.ASCII.GetBytes($"{identifier.Scheme}:{identifier.Value}"));

    public byte[] Encrypt(PersonIdentifier identifier)
    {
        var plain = Encoding.ASCII.GetBytes(identifier.Value);
        var sealedBytes = new byte[NonceSize + plain.Length + TagSize];
        RandomNumberGenerator.Fill(sealedBytes.AsSpan(0, NonceSize));
        using var aes = new AesGcm(_encryption, TagSize);
        aes.Encrypt(sealedBytes.AsSpan(0, NonceSize), plain, sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length));
        return sealedBytes;
    }

    /// <summary>The identifier's digits. An error when the bytes were changed or the secret is another.</summary>
    public string Decrypt(byte[] sealedBytes)
    {
        var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        using var aes = new AesGcm(_encryption, TagSize);
        aes.Decrypt(sealedBytes.AsSpan(0, NonceSize), sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length), plain);
        return Encoding.ASCII.GetString(plain);
    }
}
