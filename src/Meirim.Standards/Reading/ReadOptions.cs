namespace Meirim.Standards.Reading;

/// <summary>How a text is to be read.</summary>
/// <param name="ExpectedCards">
/// Paragraphs whose cards must be in the text. Null: the text's own list of cards decides, or, in an amending act, the
/// paragraphs that it says it rewords. Give it for a text that holds some cards only: it then counts instead of both.
/// </param>
/// <param name="MaxBytes">Size above which a text is refused unread, in bytes.</param>
public sealed record ReadOptions(EquatableList<int>? ExpectedCards = null, int MaxBytes = 8 * 1024 * 1024)
{
    public static readonly ReadOptions Default = new();
}
