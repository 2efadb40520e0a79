using System.Security.Cryptography;

namespace Meirim.Ledger;

/// <summary>A value that binds to data without telling it: what a log entry about a person holds in place of the data.</summary>
/// <remarks>
/// <para>A log is for ever, and a person may ask for erasure. So the entry holds only HMAC-SHA256(salt, data); salt and data stay in the
/// database. While they are kept, anyone who is shown both can check that the log speaks of exactly this data. When both are erased,
/// what is left is 32 bytes that look random: the log stays valid and tells nothing.</para>
/// <para>A plain hash would not do: identifiers, names and dates are few enough to try all of them. The salt of 256 random bits stops
/// that, and must be new for each commitment, or equal data would show as equal. HMAC in place of SHA-256(salt ‖ data) keeps the
/// border between salt and data fixed. The salt has one length because HMAC fills a shorter key with zeroes, and a second salt could
/// then open the same commitment. Hiding: HMAC-SHA256 is a pseudo-random function (RFC 2104, NIST SP 800-107 r1 §5.3); binding:
/// collision resistance of SHA-256.</para>
/// <para>Erasing is only as good as its reach: backups and copies of the salt are part of it.</para>
/// </remarks>
public static class Commitment
{
    /// <summary>Bytes in a salt: 32.</summary>
    public const int SaltLength = 32;

    /// <summary>Bytes in a commitment: 32.</summary>
    public const int Length = 32;

    /// <summary>A new salt from the system's random source. Use it once, keep it beside the data, erase it with the data.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltLength);

    /// <summary>HMAC-SHA256 with the salt as key.</summary>
    /// <param name="salt">Exactly 32 bytes, from <see cref="NewSalt"/>.</param>
    /// <param name="data">The data in a fixed byte form; any length.</param>
    /// <returns>32 bytes.</returns>
    /// <exception cref="ArgumentException">The salt has another length.</exception>
    public static byte[] Of(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> data)
        => salt.Length == SaltLength
            ? HMACSHA256.HashData(salt, data)
            : throw new ArgumentException($"A salt has {SaltLength} bytes, not {salt.Length}.", nameof(salt));

    /// <summary>True when salt and data open this commitment. False for anything else, a wrong length included.</summary>
    public static bool Opens(ReadOnlySpan<byte> commitment, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> data)
        => salt.Length == SaltLength && CryptographicOperations.FixedTimeEquals(commitment, HMACSHA256.HashData(salt, data));
}
