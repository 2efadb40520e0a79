using Meirim.Standards.Country;

namespace Meirim.Web.Register;

/// <summary>Codes as our own JSON writes them.</summary>
internal static class CodedJson
{
    public static string Of(EntryStatus status) => status.ToString().ToLowerInvariant();

    /// <summary>A code beside its name in four languages; nothing for no code.</summary>
    public static object? Of<T>(string? code, Vocabulary<T> list) where T : CountryEntry => code is null ? null : new { code, name = list.Find(code)?.Name };
}
