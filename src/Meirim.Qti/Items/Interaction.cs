using System.Text.Json.Serialization;

namespace Meirim.Qti.Items;

/// <summary>One way to answer. It holds what a candidate may see and nothing of the key.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ChoiceInteraction), "choice")]
[JsonDerivedType(typeof(InlineChoiceInteraction), "inlineChoice")]
[JsonDerivedType(typeof(TextEntryInteraction), "textEntry")]
[JsonDerivedType(typeof(ExtendedTextInteraction), "extendedText")]
[JsonDerivedType(typeof(MatchInteraction), "match")]
[JsonDerivedType(typeof(OrderInteraction), "order")]
[JsonDerivedType(typeof(GapMatchInteraction), "gapMatch")]
[JsonDerivedType(typeof(HottextInteraction), "hottext")]
[JsonDerivedType(typeof(HotspotInteraction), "hotspot")]
public abstract record Interaction
{
    private protected Interaction()
    {
    }

    /// <summary>The response declaration that takes the answer.</summary>
    public required string Response { get; init; }

    /// <summary>HTML; none for interactions within a line.</summary>
    public LocalText Prompt { get; init; } = LocalText.None;

    /// <summary>It stands within a line of text.</summary>
    [JsonIgnore]
    public virtual bool IsInline => false;
}

/// <summary>One or several of the options. <paramref name="MaxChoices"/> 0 is without limit.</summary>
public sealed record ChoiceInteraction(IReadOnlyList<Option> Options, bool Shuffle = false, int MaxChoices = 1, int MinChoices = 0, bool Horizontal = false) : Interaction;

/// <summary>One of the options, from a list within a line.</summary>
public sealed record InlineChoiceInteraction(IReadOnlyList<Option> Options, bool Shuffle = false) : Interaction
{
    [JsonIgnore]
    public override bool IsInline => true;
}

/// <summary>A word or a number typed within a line. <paramref name="ExpectedLength"/> is in letters and only a hint.</summary>
public sealed record TextEntryInteraction(int? ExpectedLength = null, string? PatternMask = null) : Interaction
{
    /// <summary>Plain text.</summary>
    public LocalText Placeholder { get; init; } = LocalText.None;

    [JsonIgnore]
    public override bool IsInline => true;
}

/// <summary>A text of several lines, read by people.</summary>
public sealed record ExtendedTextInteraction(int? ExpectedLength = null, int? ExpectedLines = null) : Interaction
{
    /// <summary>Plain text.</summary>
    public LocalText Placeholder { get; init; } = LocalText.None;
}

/// <summary>
/// Pairs of a row and a column. A Likert grid is one in which each row stands in at most one pair (<see cref="Option.MatchMax"/> 1)
/// and a column in any number.
/// </summary>
/// <param name="MaxAssociations">0 is without limit.</param>
public sealed record MatchInteraction(IReadOnlyList<Option> Rows, IReadOnlyList<Option> Columns, bool Shuffle = false, int MaxAssociations = 1, int MinAssociations = 0) : Interaction
{
    /// <summary>The grid is shown as a table: rows with one choice among the columns (class <c>qti-match-tabular</c> of the shared vocabulary).</summary>
    public bool Tabular { get; init; }
}

/// <summary>The options in the right order. With <paramref name="MaxChoices"/> only that many of them.</summary>
public sealed record OrderInteraction(IReadOnlyList<Option> Options, bool Shuffle = false, int? MaxChoices = null, int? MinChoices = null, bool Horizontal = false) : Interaction;

/// <summary>Words put into the gaps of a passage. A pair is word, then gap.</summary>
/// <param name="Passage">HTML in which each gap has its place: <c>&lt;span data-gap="G1"&gt;</c>.</param>
/// <param name="MaxAssociations">0 is without limit.</param>
/// <param name="Gaps">In ordinal order of their identifiers: the order in the passage may differ between languages.</param>
public sealed record GapMatchInteraction(IReadOnlyList<Option> Words, IReadOnlyList<string> Gaps, LocalText Passage, bool Shuffle = false, int MaxAssociations = 0, int MinAssociations = 0) : Interaction;

/// <summary>Words of a passage that can be chosen: <c>&lt;span data-hottext="H1"&gt;word&lt;/span&gt;</c>.</summary>
/// <param name="Hottexts">In ordinal order of their identifiers.</param>
public sealed record HottextInteraction(IReadOnlyList<string> Hottexts, LocalText Passage, int MaxChoices = 1, int MinChoices = 0) : Interaction;

/// <summary>Places of a picture.</summary>
public sealed record HotspotInteraction(Picture Picture, IReadOnlyList<Hotspot> Spots, int MaxChoices = 1, int MinChoices = 0) : Interaction;

/// <summary>A picture of the item's package.</summary>
/// <param name="Source">Path in the package per language: a picture with words in it has one for each.</param>
/// <param name="Alternative">Plain text for those who do not see it.</param>
/// <param name="Width">Pixels of the coordinate system of the places.</param>
public sealed record Picture(LocalText Source, LocalText Alternative, int Width, int Height);

/// <summary>A place of a picture.</summary>
/// <param name="Label">What it is called for those who do not see the picture; plain text.</param>
public sealed record Hotspot(string Identifier, Shape Shape, IReadOnlyList<double> Coordinates, LocalText Label);
