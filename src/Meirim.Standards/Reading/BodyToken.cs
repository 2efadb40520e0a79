namespace Meirim.Standards.Reading;

/// <summary>What a run of words in the description of functions is.</summary>
internal enum BodyTokenKind
{
    Function,
    Skill,
    Ability,
    Knowledge,
    Recognition,
    Item,
    Text,
}

/// <summary>The part of a row in which a run of words stands.</summary>
internal enum BodyColumn
{
    /// <summary>A line without cells: a page that came out as plain paragraphs.</summary>
    Plain,
    Function,
    Skill,
    Content,
}

/// <summary>One run of words with the mark that opens it.</summary>
/// <param name="Number">Number of the label or item; 0 when the mark has none.</param>
/// <param name="Text">Words after the mark.</param>
/// <param name="StartsPiece">True when the mark opens its paragraph.</param>
/// <param name="AfterBreak">True when its row follows a page break.</param>
internal sealed record BodyToken(
    BodyTokenKind Kind, int Number, Span Text, Span Whole, BodyColumn Column, bool StartsPiece, bool AfterBreak);
