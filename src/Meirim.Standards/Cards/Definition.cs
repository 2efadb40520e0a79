using System.Text.Json.Serialization;

namespace Meirim.Standards.Cards;

/// <summary>A defined term.</summary>
/// <param name="Number">Printed number.</param>
public sealed record Definition(int Number, string Term, string Text);

/// <summary>An abbreviation and what it stands for.</summary>
/// <param name="Number">Printed number.</param>
public sealed record Abbreviation(int Number, [property: JsonPropertyName("short")] string ShortForm, string Text);
