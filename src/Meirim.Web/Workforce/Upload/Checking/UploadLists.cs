using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>The lists from which columns are filled in.</summary>
public sealed class UploadLists(CountryData country)
{
    private readonly ListWords _occupations = ListWords.Of(country.Occupations, o => o.Synonyms);
    private readonly ListWords _services = ListWords.Of(country.Services);
    private readonly ListWords _settings = ListWords.Of(country.Settings);
    private readonly ListWords _levels = ListWords.Of(country.EducationLevels);
    private readonly ListWords _specialities = ListWords.Of(country.Specialities);
    private readonly ListWords _languages = ListWords.Of(country.Languages);
    private readonly ListWords _languageLevels = ListWords.Of(country.LanguageLevels);
    private readonly ListWords _categories = ListWords.Of(country.Categories);

    /// <summary>Finds what a cell of this column means; null for a column without a list.</summary>
    public ListWords? WordsOf(UploadColumn column) => column switch
    {
        UploadColumn.Occupation => _occupations,
        UploadColumn.Services => _services,
        UploadColumn.Settings => _settings,
        UploadColumn.EducationLevel => _levels,
        UploadColumn.Speciality => _specialities,
        UploadColumn.Language1 or UploadColumn.Language2 or UploadColumn.Language3 => _languages,
        UploadColumn.Level1 or UploadColumn.Level2 or UploadColumn.Level3 => _languageLevels,
        UploadColumn.Category => _categories,
        _ => null,
    };

    /// <summary>What may stand in the column, in the language of the request; where two names are alike the code stands behind.</summary>
    public IReadOnlyList<string> ChoicesOf(UploadColumn column)
    {
        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        var named = EntriesOf(column).Select(e => (e.Code, Name: e.Name.In(language))).ToList();
        return [.. named.Select(e => named.Count(o => string.Equals(o.Name, e.Name, StringComparison.OrdinalIgnoreCase)) > 1 ? $"{e.Name} ({e.Code})" : e.Name)];
    }

    /// <summary>The name of a code of the column's list in the language of the request; the code when the list does not have it.</summary>
    public string NameOf(UploadColumn column, string code) =>
        EntriesOf(column).FirstOrDefault(e => e.Code == code)?.Name.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) ?? code;

    private IEnumerable<CountryEntry> EntriesOf(UploadColumn column) => column switch
    {
        UploadColumn.Occupation => country.Occupations,
        UploadColumn.Services => country.Services,
        UploadColumn.Settings => country.Settings,
        UploadColumn.EducationLevel => country.EducationLevels,
        UploadColumn.Speciality => country.Specialities,
        UploadColumn.Language1 or UploadColumn.Language2 or UploadColumn.Language3 => country.Languages,
        UploadColumn.Level1 or UploadColumn.Level2 or UploadColumn.Level3 => country.LanguageLevels,
        UploadColumn.Category => country.Categories,
        _ => [],
    };
}
