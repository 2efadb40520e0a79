namespace Meirim.Standards.Cards;

/// <summary>A legal act by its number and day.</summary>
/// <param name="EffectiveFrom">First day on which it is in force; null when the text gives no calendar day.</param>
/// <param name="LegalBasis">The provisions on which it stands, in the words of its preamble.</param>
public sealed record ApprovingAct(string Number, DateOnly Date, DateOnly? EffectiveFrom, EquatableList<string> LegalBasis);

/// <summary>The order around the standard: what it decides about itself.</summary>
/// <param name="Title">Title lines of the order and of the standard.</param>
/// <param name="Heading">The line that names the minister, day and number.</param>
/// <param name="Notes">Editorial notes that announce no new wording.</param>
/// <param name="Preamble">The words before "I order".</param>
/// <param name="Paragraphs">The numbered paragraphs with their sub-paragraphs, one entry a line.</param>
/// <param name="Signature">Post and name of the signing official, and the stamp of the annex.</param>
public sealed record OrderText(
    EquatableList<string> Title, string? Heading, EquatableList<string> Notes, string? Preamble,
    EquatableList<string> Paragraphs, EquatableList<string> Signature);
