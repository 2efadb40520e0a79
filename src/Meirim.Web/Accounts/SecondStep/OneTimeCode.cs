using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Meirim.Web.Accounts.SecondStep;

/// <summary>
/// The six digits of an authenticator: RFC 6238 with the values that every authenticator knows (HMAC-SHA-1, thirty seconds,
/// six digits). A code of the step before or after is accepted too: phones' clocks are not exact.
/// </summary>
public static class OneTimeCode
{
    public const int SecretSize = 20;

    private const int SecondsInStep = 30, Modulus = 1_000_000;

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretSize);

    /// <summary>The step to which the moment belongs: thirty seconds each, counted from 1970.</summary>
    public static long StepOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / SecondsInStep;

    public static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 4226 names SHA-1; as a keyed function it holds
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0x0f, 4)) & int.MaxValue;
        return (value % Modulus).ToString("000000", CultureInfo.InvariantCulture);
    }

    /// <summary>The step whose code this is; null when it is none of the three of this moment.</summary>
    public static long? Find(byte[] secret, string code, DateTimeOffset now)
    {
        var digits = new string([.. code.Where(char.IsAsciiDigit)]);
        if (digits.Length != 6) return null;
        var step = StepOf(now);
        long? found = null;
        for (var s = step - 1; s <= step + 1; s++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(At(secret, s)), System.Text.Encoding.ASCII.GetBytes(digits)))
                found = s;
        return found;
    }
}
