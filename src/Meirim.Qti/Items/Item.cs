using System.Text.Json.Serialization;

namespace Meirim.Qti.Items;

/// <summary>
/// One question with all its languages side by side. What a person chooses is told by identifiers, which belong to no language;
/// what a person reads is a text per language. Immutable. The keys stand in <see cref="Responses"/> only: an <see cref="ItemView"/> has none.
/// </summary>
public sealed record Item
{
    /// <summary>The same in every language and every file of the item.</summary>
    public required string Identifier { get; init; }

    /// <summary>Plain text, never HTML. Not shown to candidates: it may hint at the answer.</summary>
    public required LocalText Title { get; init; }

    /// <summary>HTML per language in which each interaction has its place: <c>&lt;div data-response="RESPONSE"&gt;</c>, or a <c>span</c> within a line.</summary>
    public required LocalText Body { get; init; }

    /// <summary>In the order of <see cref="Responses"/>; the order on the page is that of the places in <see cref="Body"/>.</summary>
    public required IReadOnlyList<Interaction> Interactions { get; init; }

    public required IReadOnlyList<ResponseDeclaration> Responses { get; init; }

    public required IReadOnlyList<OutcomeDeclaration> Outcomes { get; init; }

    /// <summary>Null when the item is scored by people or not at all.</summary>
    public ResponseProcessing? Processing { get; init; }

    public bool TimeDependent { get; init; }

    public ItemLabels Labels { get; init; } = new();

    /// <summary>The languages of the body.</summary>
    [JsonIgnore]
    public IEnumerable<string> Languages => Body.Languages;

    public ResponseDeclaration? Response(string identifier) => Responses.FirstOrDefault(r => r.Identifier == identifier);

    public Interaction? InteractionOf(string response) => Interactions.FirstOrDefault(i => i.Response == response);
}
