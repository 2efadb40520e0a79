using Meirim.Standards.Country;

namespace Meirim.Web.Register;

/// <summary>An entry in our own JSON, in the answers of <c>/api/v1</c> and in the bulk files: codes beside their names in four languages.</summary>
internal class SpecialistJson(PublicSpecialist person, CountryData country)
{
    public string Number => person.Number;

    public string Name => person.Name;

    public IEnumerable<string> Spellings => person.OtherSpellings;

    public string Status => CodedJson.Of(person.Status);

    public DateOnly? StatusSince => person.StatusSince;

    public object? Occupation => CodedJson.Of(person.Occupation, country.Occupations);

    public object? Category => CodedJson.Of(person.Category, country.Categories);

    public DateOnly? CategorySince => person.CategorySince;

    public DateOnly? CategoryUntil => person.CategoryUntil;

    public IEnumerable<object> Posts => person.Posts.Select(p => new
    {
        occupation = CodedJson.Of(p.Occupation, country.Occupations),
        organisation = p.At.Name,
        organisationId = p.At.Id,
        region = CodedJson.Of(p.At.Region, country.Regions),
        p.At.Place,
        p.Since,
        access = p.At.Access.Select(a => CodedJson.Of(a, country.Access)),
    });

    public IEnumerable<object?> Services => person.Services.Select(s => CodedJson.Of(s, country.Services));

    public IEnumerable<object?> Settings => person.Settings.Select(s => CodedJson.Of(s, country.Settings));

    public IEnumerable<object?> Languages => person.Languages.Select(l => CodedJson.Of(l, country.Languages));

    /// <summary>What the person stated of new recipients; null when they stated nothing that still counts.</summary>
    public object? Offer => person.OfferedOn is null ? null : new { person.TakesNew, person.FreePlaces, person.WaitingDays, person.HomeVisits, statedOn = person.OfferedOn };

    public DateOnly? ConfirmedOn => person.ConfirmedOn;

    public string? ConfirmedBy => person.ConfirmedBy;

    public DateTimeOffset ChangedAt => person.ChangedAt;
}
