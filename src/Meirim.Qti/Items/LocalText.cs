using System.Collections;
using System.Text.Json.Serialization;

namespace Meirim.Qti.Items;

/// <summary>
/// One text in the languages it has, side by side, by primary language tag (<c>kk</c>, <c>ru</c>, <c>en</c>, <c>lv</c>).
/// Immutable; equal when every language says the same. Where a text is HTML it is a fragment that <see cref="Reading.HtmlFragment"/> made.
/// </summary>
[JsonConverter(typeof(LocalTextJson))]
public sealed class LocalText : IEnumerable<KeyValuePair<string, string>>, IEquatable<LocalText>
{
    public static readonly LocalText None = new([]);

    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public LocalText(IEnumerable<KeyValuePair<string, string>> texts)
    {
        foreach (var (language, text) in texts) _texts[language] = text;
    }

    public static LocalText Of(string language, string text) => new([new(language, text)]);

    /// <summary>An empty text is no text.</summary>
    public static LocalText OfNonEmpty(string language, string? text) => string.IsNullOrEmpty(text) ? None : Of(language, text);

    public IEnumerable<string> Languages => _texts.Keys;

    public bool IsNone => _texts.Count == 0;

    public bool Has(string language) => _texts.TryGetValue(language, out var text) && text.Length > 0;

    /// <summary>The text in that language; null when it has none: a text never falls back to another language here.</summary>
    public string? In(string language) => _texts.GetValueOrDefault(language);

    /// <summary>Both side by side; where both have a language, the other's text is kept.</summary>
    public LocalText With(LocalText other) => other.IsNone ? this : new([.. _texts, .. other._texts]);

    public LocalText Only(string language) => In(language) is { } text ? Of(language, text) : None;

    public LocalText Map(Func<string, string> change) => new(_texts.Select(t => new KeyValuePair<string, string>(t.Key, change(t.Value))));

    public bool Equals(LocalText? other) => other is not null && _texts.SequenceEqual(other._texts);

    public override bool Equals(object? obj) => Equals(obj as LocalText);

    public override int GetHashCode() => _texts.Aggregate(0, (hash, t) => HashCode.Combine(hash, t.Key, t.Value));

    public override string ToString() => string.Join(" | ", _texts.Select(t => $"{t.Key}: {t.Value}"));

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _texts.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
