using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;

namespace Meirim.Web.Testing.Sit;

/// <summary>
/// What a browser shows with each save: the attempt, the number of its session and how many questions the paper has, sealed by
/// the deployment's secret. A save needs no look at the account or the paper; whether the session may still write is decided by
/// the attempt's row.
/// </summary>
public sealed class SittingTokens(Secrets secrets)
{
    private const int Head = 22, Mac = 16;

    private readonly byte[] _key = secrets.Derive("sitting");

    public string Make(Guid attempt, int fence, int questions)
    {
        Span<byte> token = stackalloc byte[Head + Mac];
        attempt.TryWriteBytes(token);
        BinaryPrimitives.WriteInt32BigEndian(token[16..], fence);
        BinaryPrimitives.WriteUInt16BigEndian(token[20..], checked((ushort)questions));
        Seal(token);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Null when it was not made here.</summary>
    public (Guid Attempt, int Fence, int Questions)? Read(string? header)
    {
        const string scheme = "Sitting ";
        Span<byte> token = stackalloc byte[Head + Mac];
        if (header is null || !header.StartsWith(scheme, StringComparison.Ordinal)
            || !Base64Url.TryDecodeFromChars(header.AsSpan(scheme.Length), token, out int length) || length != token.Length) return null;
        Span<byte> mac = stackalloc byte[Mac];
        token[Head..].CopyTo(mac);
        Seal(token);
        return CryptographicOperations.FixedTimeEquals(mac, token[Head..])
            ? (new Guid(token[..16]), BinaryPrimitives.ReadInt32BigEndian(token[16..]), BinaryPrimitives.ReadUInt16BigEndian(token[20..])) : null;
    }

    /// <summary>Keyed hash of a proctor's code: who reads the database cannot use it.</summary>
    public string HashOf(Guid attempt, string code) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, System.Text.Encoding.UTF8.GetBytes($"code\n{attempt:D}\n{code}")));

    private void Seal(Span<byte> token)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(_key, token[..Head], hash);
        hash[..Mac].CopyTo(token[Head..]);
    }
}
