using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Meirim.Web.Records;

/// <summary>What an officer may choose from in a fact's form, named in the reader's language.</summary>
public sealed class FactChoices(CountryData country, Texts texts)
{
    public IReadOnlyList<SelectListItem> EducationLevels => Of(country.EducationLevels);

    public IReadOnlyList<SelectListItem> Specialities => Of(country.Specialities);

    public IReadOnlyList<SelectListItem> Occupations => Of(country.Occupations);

    public IReadOnlyList<SelectListItem> OccupationsWithLadder => Of(country.Occupations.Where(o => o.Ladder is not null));

    public IReadOnlyList<SelectListItem> Sectors => Of(country.Sectors);

    public IReadOnlyList<SelectListItem> Services => Of(country.Services);

    public IReadOnlyList<SelectListItem> Settings => Of(country.Settings);

    public IReadOnlyList<SelectListItem> TrainingTypes => Of(country.TrainingTypes);

    public IReadOnlyList<SelectListItem> TrainingSubjects => Of(country.TrainingSubjects);

    public IReadOnlyList<SelectListItem> SupervisionTypes => Of(country.SupervisionTypes);

    public IReadOnlyList<SelectListItem> Categories => Of(country.Categories.Where(c => c.Rank > 0));

    public IReadOnlyList<SelectListItem> Languages => Of(country.Languages);

    public IReadOnlyList<SelectListItem> LanguageLevels => Of(country.LanguageLevels);

    public IReadOnlyList<SelectListItem> Sanctions => Of(country.Sanctions);

    public IReadOnlyList<SelectListItem> Contacts => [.. ConsentChoice.Contacts.Select(c => new SelectListItem(texts["fact.contact." + c], c))];

    public IReadOnlyList<SelectListItem> Consents => [.. ConsentChoice.All.Select(c => new SelectListItem(texts["fact.consent." + c], c))];

    private static IReadOnlyList<SelectListItem> Of<T>(IEnumerable<T> entries) where T : CountryEntry =>
        [.. entries.Select(e => new SelectListItem(e.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName), e.Code))];
}
