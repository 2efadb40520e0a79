namespace Meirim.Web.Records;

/// <summary>A name of a person in one spelling, as one document gives it. All spellings are kept and can be searched.</summary>
public sealed class RecordedName
{
    public Guid Id { get; init; }

    public Guid PersonId { get; init; }

    public required string Surname { get; set; }

    public required string GivenName { get; set; }

    public string? Patronymic { get; set; }

    /// <summary>Language of the spelling: <c>kk</c>, <c>ru</c>, <c>lv</c>, or <c>latn</c> for a passport's Latin.</summary>
    public required string Spelling { get; init; }

    /// <summary>The document: <c>identity-card</c>, <c>passport</c>, <c>diploma</c>, <c>statement</c>.</summary>
    public required string Source { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    public Guid RecordedBy { get; init; }

    public DateTimeOffset? SupersededAt { get; set; }

    public required byte[]? Salt { get; set; }

    public string Full => Patronymic is null ? $"{Surname} {GivenName}" : $"{Surname} {GivenName} {Patronymic}";
}
