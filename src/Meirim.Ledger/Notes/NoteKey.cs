using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Meirim.Ledger;

/// <summary>What verifier and signer keys have in common: C2SP signed-note, "Signatures" and "Ed25519 signatures".</summary>
internal static class NoteKey
{
    internal const byte Ed25519Kind = 0x01;
    internal const int Length = 32;

    internal static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Not empty, no Unicode space, no plus. Control characters and broken surrogates are refused too: no note could carry them.</summary>
    internal static bool IsValidName(string name)
        => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c < 0x20 || c == '+') && IsWellFormed(name);

    internal static uint IdOf(string name, ReadOnlySpan<byte> publicKey)
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', Ed25519Kind, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(input));
    }

    /// <summary>Reads name+id+base64(kind ‖ 32 bytes). The base64 may itself hold plus signs, so only the first two count.</summary>
    internal static NoteFault? Read(string text, out string name, out uint id, out byte[] key)
    {
        (name, id, key) = ("", 0, []);
        var parts = text.Split('+', 3);
        if (text.Length > 1024 || parts.Length != 3 || !IsValidName(parts[0]) || StrictBase64.Decode(parts[2]) is not { Length: > 0 } bytes
            || parts[1].Length != 8 || !uint.TryParse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out id))
            return NoteFault.BadKey;
        if (bytes[0] != Ed25519Kind)
            return NoteFault.UnknownKeyKind;
        if (bytes.Length != 1 + Length)
            return NoteFault.BadKey;
        (name, key) = (parts[0], bytes[1..]);
        return null;
    }

    internal static string Write(string name, uint id, ReadOnlySpan<byte> key)
        => $"{name}+{id.ToString("x8", CultureInfo.InvariantCulture)}+{Convert.ToBase64String([Ed25519Kind, .. key])}";

    private static bool IsWellFormed(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (rune == Rune.ReplacementChar)
                return false;
        return true;
    }
}
