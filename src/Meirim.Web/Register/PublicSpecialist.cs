namespace Meirim.Web.Register;

/// <summary>What the register says of a person to the public today, for other systems.</summary>
/// <param name="Names">The name that is shown, then every other spelling in force.</param>
/// <param name="Occupation">Of the main post, or of the last one.</param>
/// <param name="ChangedAt">When the entry was last made.</param>
internal sealed record PublicSpecialist(
    Guid PersonId, string Number, IReadOnlyList<PublicName> Names, EntryStatus Status, DateOnly? StatusSince,
    string? Occupation, string? Category, DateOnly? CategorySince, DateOnly? CategoryUntil, IReadOnlyList<PublicPost> Posts,
    IReadOnlyList<string> Services, IReadOnlyList<string> Settings, IReadOnlyList<string> Languages,
    DateOnly? ConfirmedOn, string? ConfirmedBy, DateTimeOffset ChangedAt);

/// <summary>A name in one spelling.</summary>
internal sealed record PublicName(string Surname, string GivenName, string? Patronymic, string Spelling)
{
    public string Full => Patronymic is null ? $"{Surname} {GivenName}" : $"{Surname} {GivenName} {Patronymic}";
}

/// <summary>A post held today.</summary>
/// <param name="Id">The employment fact.</param>
internal sealed record PublicPost(
    Guid Id, string Occupation, Guid? OrganisationId, Words Organisation, string? Region, Words? Place, DateOnly? Since);
