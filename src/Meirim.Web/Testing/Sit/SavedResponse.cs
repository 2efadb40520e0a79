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
        var given = values?.Where(v => v.Value.Count > 0).ToList() ?? [];
        return given.Count == 0 ? null : JsonSerializer.Serialize(new SortedDictionary<string, IReadOnlyList<string>>(given.ToDictionary(), StringComparer.Ordinal), Json);
    }

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(string? response) =>
        response is null ? new Dictionary<string, IReadOnlyList<string>>() : JsonSerializer.Deserialize<Dictionary<string, IReadOnlyList<string>>>(response, Json)!;
}
