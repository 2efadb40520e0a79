using System.Text;

namespace Meirim.Web.Accounts.SecondStep;

/// <summary>RFC 4648 base32 without padding: how an authenticator takes a secret from someone's typing.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        int held = 0, bits = 0;
        foreach (var b in bytes)
        {
            held = held << 8 | b;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Alphabet[held >> bits & 31]);
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) text.Append(Alphabet[held << (5 - bits) & 31]);
        return text.ToString();
    }
}
