using System.Security.Cryptography;

namespace Meirim.Qti.Reading;

/// <summary>Kinds of pictures, told by their first bytes and never by their name. SVG is a program and is not among them.</summary>
internal static class PictureKind
{
    public static string? Extension(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => ".png",
        [0xFF, 0xD8, 0xFF, ..] => ".jpg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => ".gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => ".webp",
        _ => null,
    };

    /// <summary>The name under which a picture is kept: of what it holds, so that the same picture is kept once and no name from outside is used.</summary>
    public static string NameOf(byte[] picture, string extension) => $"media/{Convert.ToHexStringLower(SHA256.HashData(picture))[..24]}{extension}";
}
