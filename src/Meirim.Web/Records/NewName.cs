namespace Meirim.Web.Records;

/// <summary>A name in one spelling, as one document gives it.</summary>
public sealed record NewName(string Surname, string GivenName, string? Patronymic, string Spelling, string Source);
