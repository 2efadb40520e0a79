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
    private readonly byte[] _encryption = secrets.Derive("identifier-encryption");
    private readonly byte[] _hashing = secrets.Derive("identifier-hash");

    public byte[] Hash(PersonIdentifier identifier) =>
        HMACSHA256.HashData(_hashing, Encoding.ASCII.GetBytes($"{identifier.Scheme}:{identifier.Value}"));

    public byte[] Encrypt(PersonIdentifier identifier) => Sealing.Seal(_encryption, Encoding.ASCII.GetBytes(identifier.Value));

    /// <summary>The identifier's digits. An error when the bytes were changed or the secret is another.</summary>
    public string Decrypt(byte[] sealedBytes) => Encoding.ASCII.GetString(Sealing.Open(_encryption, sealedBytes));
}
