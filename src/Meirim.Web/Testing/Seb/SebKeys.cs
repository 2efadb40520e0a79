using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Meirim.Web.Testing.Seb;

/// <summary>
/// With which Safe Exam Browser a round is sat. A Config Key stands for settings, a Browser Exam Key for settings and one
/// version of the program; of each list that is not empty one key must be shown.
/// </summary>
public sealed record SebKeys(IReadOnlyList<string> Config, IReadOnlyList<string> Exam)
{
    public const int Most = 20;

    public static SebKeys? Read(string? json) => json is null ? null : JsonSerializer.Deserialize<SebKeys>(json);

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>Why nobody who shows no more than this may sit; null when they may.</summary>
    public Problem? Refuses(IReadOnlyCollection<SebShown> shown) =>
        shown.All(s => s.IsEmpty) ? SebProblems.Needed
        : IsShown(Config, shown, s => s.ConfigKeyHash) & IsShown(Exam, shown, s => s.ExamKeyHash) ? null
        : SebProblems.KeyWrong;

    /// <summary>What Safe Exam Browser shows for an address, lower-case: SHA-256 over address and key. Source: its developer documentation, "Config Key".</summary>
    public static string HashOf(string address, string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address + key)));

    /// <summary>Every key is compared, and each in the same time, so that the time tells nothing of them.</summary>
    private static bool IsShown(IReadOnlyList<string> keys, IReadOnlyCollection<SebShown> shown, Func<SebShown, string?> hash)
    {
        bool found = keys.Count == 0;
        foreach (var one in shown)
            foreach (var key in keys)
                found |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(HashOf(one.Address, key)), Encoding.UTF8.GetBytes(hash(one)?.ToLowerInvariant() ?? ""));
        return found;
    }
}
