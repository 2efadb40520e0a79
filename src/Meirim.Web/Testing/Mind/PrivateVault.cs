using System.Security.Cryptography;
using System.Text.Json;

namespace Meirim.Web.Testing.Mind;

/// <summary>
/// Keeps what people say of themselves: encrypted (AES-256-GCM), and under a keyed hash in the place of the person. Both keys
/// are of this purpose only, derived from the secret outside the database; no other part of the program asks for them.
/// </summary>
public sealed class PrivateVault(Secrets secrets)
{
    private readonly byte[] _encryption = secrets.Derive("wellbeing-encryption");
    private readonly byte[] _owner = secrets.Derive("wellbeing-owner");

    public byte[] OwnerOf(Guid person) => HMACSHA256.HashData(_owner, person.ToByteArray(bigEndian: true));

    public byte[] Seal<T>(T content) => Sealing.Seal(_encryption, JsonSerializer.SerializeToUtf8Bytes(content, JsonSerializerOptions.Web));

    /// <summary>What was sealed. An error when the bytes were changed or the secret is another.</summary>
    public T Open<T>(byte[] sealedBytes) => JsonSerializer.Deserialize<T>(Sealing.Open(_encryption, sealedBytes), JsonSerializerOptions.Web)!;

    /// <summary>What stands in a sheet; an error when it was written for another one.</summary>
    public SheetContent Open(MindSheet sheet) => Open<SheetContent>(sheet.Sealed) is { } content && content.Sheet == sheet.Id ? content : throw new CryptographicException("a sheet holds what belongs to another");
}
