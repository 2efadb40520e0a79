using System.Diagnostics.CodeAnalysis;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>Makes a <see cref="StaffRow"/> of a row's cells. It knows the country's lists and nothing of the register.</summary>
public sealed class RowReader(ICountry country, CountryClock clock, UploadLists lists)
{
    private static readonly (UploadColumn Language, UploadColumn Level)[] LanguagePairs =
        [(UploadColumn.Language1, UploadColumn.Level1), (UploadColumn.Language2, UploadColumn.Level2), (UploadColumn.Language3, UploadColumn.Level3)];

    /// <param name="language">In which language the table was sent: decides between spellings that look alike.</param>
    public (StaffRow Row, List<CellProblem> Problems) Read(IReadOnlyDictionary<UploadColumn, string> cells, string language)
    {
        var problems = new List<CellProblem>();
        var reader = new CellReader(cells, lists, problems);
        var today = clock.Today;
        // a post may be agreed on ahead, but not for years
        var ahead = today.AddYears(1);
        var row = new StaffRow
        {
            Identifier = Identifier(reader),
            Number = Number(reader),
            Names = Names(reader, language),
            Born = reader.Day(UploadColumn.Born, today.AddYears(-14), new DateOnly(1900, 1, 1)),
            Occupation = reader.Needed(UploadColumn.Occupation, 500) is null ? null : reader.One(UploadColumn.Occupation),
            Since = reader.Day(UploadColumn.Since, ahead),
            LastDay = reader.Day(UploadColumn.LastDay, ahead.AddYears(10)),
            Rate = reader.Number(UploadColumn.Rate, 0.05m, 1.5m),
            Post = reader.Text(UploadColumn.Post),
            Unit = reader.Text(UploadColumn.Unit),
            Services = reader.Several(UploadColumn.Services),
            Settings = reader.Several(UploadColumn.Settings),
            Education = Education(reader, today, out var diploma),
            DiplomaDay = diploma,
            Languages = Languages(reader),
            Category = reader.One(UploadColumn.Category),
        };
        if (row.LastDay < row.Since) reader.Wrong(CellProblems.LastDayBeforeFirst, UploadColumn.LastDay);
        return (row, problems);
    }

    private PersonIdentifier? Identifier(CellReader reader)
    {
        if (reader.Text(UploadColumn.Identifier, 40) is not { } text) return null;
        if (TryParse(text, out var identifier))
        {
            if (country.LooksDoubtful(identifier)) reader.Warn(CellProblems.IdentifierDoubtful, UploadColumn.Identifier);
            return identifier;
        }
        // 8.50301E+11: the last figures are gone for good
        bool shortened = text.Contains('E', StringComparison.OrdinalIgnoreCase) && text.Contains('+', StringComparison.Ordinal);
        reader.Wrong(shortened ? CellProblems.IdentifierShortened : CellProblems.IdentifierUnreadable, UploadColumn.Identifier);
        return null;
    }

    /// <summary>A number cell drops the zeros in front; the check digit tells whether putting them back is right.</summary>
    private bool TryParse(string text, [NotNullWhen(true)] out PersonIdentifier? identifier)
    {
        if (country.TryParsePerson(text, out identifier)) return true;
        if (text.Length is >= 7 and < 12 && text.All(char.IsAsciiDigit))
            for (int length = text.Length + 1; length <= 12; length++)
                if (country.TryParsePerson(text.PadLeft(length, '0'), out identifier)) return true;
        return false;
    }

    private static string? Number(CellReader reader)
    {
        if (reader.Text(UploadColumn.Number, 40) is not { } text) return null;
        if (RegisterNumber.TryParse(text, out var number)) return number;
        reader.Wrong(CellProblems.NumberUnknown, UploadColumn.Number);
        return null;
    }

    private List<NewName> Names(CellReader reader, string language)
    {
        var surname = Name(reader, UploadColumn.Surname, needed: true);
        var given = Name(reader, UploadColumn.GivenName, needed: true);
        var patronymic = Name(reader, UploadColumn.Patronymic, needed: false);
        if (surname is null || given is null) return [];
        var first = Spelling.Of(country, language, $"{surname} {given}", patronymic);
        var names = new List<NewName> { new(surname, given, patronymic, first, "statement") };

        bool other = reader.Has(UploadColumn.OtherSurname) || reader.Has(UploadColumn.OtherGivenName) || reader.Has(UploadColumn.OtherPatronymic);
        if (!other) return names;
        surname = Name(reader, UploadColumn.OtherSurname, needed: true);
        given = Name(reader, UploadColumn.OtherGivenName, needed: true);
        patronymic = Name(reader, UploadColumn.OtherPatronymic, needed: false);
        if (surname is null || given is null) return names;
        names.Add(new NewName(surname, given, patronymic, Spelling.Of(country, language, $"{surname} {given}", patronymic, notThis: first), "statement"));
        return names;
    }

    private static string? Name(CellReader reader, UploadColumn column, bool needed)
    {
        var text = needed ? reader.Needed(column, 80) : reader.Text(column, 80);
        if (text is null) return null;
        if (!text.Any(char.IsLetter) || text.Any(char.IsDigit))
        {
            reader.Wrong(CellProblems.NotAName, column);
            return null;
        }
        if (text.Split(' ', '-').Any(Spelling.IsMixed)) reader.Warn(CellProblems.TwoScripts, column);
        return text;
    }

    private static Education? Education(CellReader reader, DateOnly today, out DateOnly? day)
    {
        day = reader.Day(UploadColumn.DiplomaDay, today);
        var level = reader.One(UploadColumn.EducationLevel);
        var speciality = reader.One(UploadColumn.Speciality);
        var (qualification, institution, diploma) = (reader.Text(UploadColumn.Qualification), reader.Text(UploadColumn.Institution), reader.Text(UploadColumn.Diploma, 80));
        UploadColumn[] needed = [UploadColumn.EducationLevel, UploadColumn.Speciality, UploadColumn.DiplomaDay];
        if (!needed.Concat([UploadColumn.Qualification, UploadColumn.Institution, UploadColumn.Diploma]).Any(reader.Has)) return null;
        foreach (var column in needed.Where(c => !reader.Has(c))) reader.Wrong(CellProblems.EducationIncomplete, column);
        return level is null || speciality is null || day is null ? null : new Education(level, speciality, null, qualification, institution, diploma);
    }

    private static List<Language> Languages(CellReader reader)
    {
        var languages = new List<Language>();
        foreach (var (language, level) in LanguagePairs)
        {
            if (!reader.Has(language) && !reader.Has(level)) continue;
            if (!reader.Has(language)) reader.Wrong(CellProblems.Missing, language);
            if (!reader.Has(level)) reader.Wrong(CellProblems.LevelMissing, level);
            if (reader.One(language) is { } code && reader.One(level) is { } how && !languages.Exists(l => l.Code == code)) languages.Add(new Language(code, how));
        }
        return languages;
    }
}
