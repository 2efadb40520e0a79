using System.Text.Encodings.Web;
using System.Text.Json;

namespace Meirim.Web.Testing.Sit;

/// <summary>The one spelling of an answer as JSON: response identifiers in ordinal order, no blanks, letters as letters.</summary>
public static class SavedResponse
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null when nothing is answered.</summary>
    public static string? Write(IReadOnlyDictionary<string, IReadOnlyList<string>>? values)
    {
        // a browser may send null where a list or a word is meant
        var given = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (id, list) in values ?? new Dictionary<string, IReadOnlyList<string>>())
            if (list?.Where(v => v is not null).ToList() is { Count: > 0 } chosen) given[id] = chosen;
        return given.Count == 0 ? null : JsonSerializer.Serialize(given, Json);
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string? response) =>
        response is null ? new Dictionary<string, IReadOnlyList<string>>() : JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(response, Json)!;
}
