using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Meirim.Web.Ui;

/// <summary>
/// Every text that a person reads, by key, in four languages. They lie beside the pages that say them, in files
/// <c>*.texts.json</c>: <c>{"find.title": {"kk": …, "ru": …, "en": …, "lv": …}}</c>. Where a number decides the form, a
/// language holds an object of plural categories (<c>one few many other</c>, for Latvian <c>zero one other</c>), chosen by
/// the first argument. A text that is missing in one language stops the program at start and the build before that.
/// </summary>
public sealed class Texts
{
    public static readonly IReadOnlyList<string> Languages = ["kk", "ru", "en", "lv"];

    private readonly FrozenDictionary<string, Dictionary<string, Dictionary<string, string>>> _texts = Load();

    /// <summary>The text in the language of the request.</summary>
    public string this[string key, params object?[] arguments] =>
        In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, key, arguments);

    public string In(string language, string key, params object?[] arguments)
    {
        if (!_texts.TryGetValue(key, out var languages)) throw new KeyNotFoundException($"no text '{key}'");
        var forms = languages.GetValueOrDefault(language) ?? languages["en"];
        var form = forms.Count == 1 ? forms.Values.First()
            : forms.GetValueOrDefault(PluralCategory.Of(language, arguments.Length > 0 ? arguments[0] : null)) ?? forms["other"];
        return arguments.Length == 0 ? form : string.Format(Numbers.CultureOf(language), form, arguments);
    }

    public string Of(Problem problem) => this[problem.TextKey, [.. problem.Arguments]];

    public bool Has(string key) => _texts.ContainsKey(key);

    public IEnumerable<string> Keys => _texts.Keys;

    private static FrozenDictionary<string, Dictionary<string, Dictionary<string, string>>> Load()
    {
        var texts = new Dictionary<string, Dictionary<string, Dictionary<string, string>>>(StringComparer.Ordinal);
        foreach (var assembly in new[] { typeof(Texts).Assembly, typeof(Words).Assembly, Assembly.Load("Meirim.Names"), Assembly.Load("Meirim.Qti") })
            foreach (var file in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".texts.json", StringComparison.Ordinal)))
            {
                using var stream = assembly.GetManifestResourceStream(file)!;
                using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
                foreach (var text in document.RootElement.EnumerateObject())
                {
                    var languages = text.Value.EnumerateObject().ToDictionary(l => l.Name, l => Forms(l.Value), StringComparer.Ordinal);
                    if (Languages.FirstOrDefault(l => !languages.ContainsKey(l)) is { } missing)
                        throw new InvalidOperationException($"{file}: '{text.Name}' is missing in '{missing}'");
                    if (!texts.TryAdd(text.Name, languages)) throw new InvalidOperationException($"{file}: '{text.Name}' stands twice");
                }
            }
        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Forms(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetString()!, StringComparer.Ordinal)
        : new(StringComparer.Ordinal) { ["other"] = value.GetString()! };
}
