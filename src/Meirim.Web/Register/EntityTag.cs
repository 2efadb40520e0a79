using System.Security.Cryptography;
using System.Text.Json;

namespace Meirim.Web.Register;

/// <summary>The tag of an answer is the hash of what it says: it changes when the answer does, and only then.</summary>
internal static class EntityTag
{
    public static string Of(params object?[] said) =>
        $"W/\"{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said)))[..24]}\"";

    public static bool Matches(HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.ToString().Split(',').Any(t => t.Trim() == tag);
}
