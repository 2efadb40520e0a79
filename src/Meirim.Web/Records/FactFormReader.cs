using System.Globalization;
using System.Runtime.CompilerServices;
using Meirim.Standards.Country;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Records;

/// <summary>Makes a fact of a filled-in form, or says for each field what is wrong with it.</summary>
public sealed class FactFormReader(MeirimDb db, CountryData country, CountryClock clock)
{
    /// <summary>The fact, when <paramref name="problems"/> stays empty.</summary>
    public async Task<NewFact?> Read(FactKind kind, FactForm form, List<Problem> problems, CancellationToken cancel = default)
    {
        var fields = new Fields(problems);
        FactBody? body = kind switch
        {
            FactKind.Education => Education(form, fields),
            FactKind.Employment => await Employment(form, fields, cancel),
            FactKind.Training => new Training(
                fields.Of(country.TrainingTypes, form.Type), fields.Of(country.TrainingSubjects, form.Subject),
                Plain(form.Title), Plain(form.Provider), fields.Number(form.Hours, 0.5m, 5_000), Plain(form.Document)),
            FactKind.Supervision => new Supervision(
                fields.Of(country.SupervisionTypes, form.Type), (int)(fields.Number(form.Sessions, 1, 400) ?? fields.Missing(form.Sessions)),
                fields.Number(form.Hours, 0.25m, 1_000), Plain(form.Supervisor), form.Remote),
            FactKind.TestResult => new TestResult(
                fields.Needed(form.Round), form.Passed, fields.Number(form.Score, 0, 10_000), fields.Number(form.PassMark, 0, 10_000), Plain(form.Document)),
            FactKind.RecognisedQualification => new RecognisedQualification(
                fields.Of(country.Occupations, form.Occupation), (int?)fields.Number(form.Level, 1, 8), Plain(form.Institution), Plain(form.Document)),
            FactKind.Category => Category(form, fields),
            FactKind.Award => new Award(fields.Needed(form.Title), Plain(form.Body), Plain(form.Document)),
            FactKind.Language => new Language(fields.Of(country.Languages, form.Code), fields.Of(country.LanguageLevels, form.Level)),
            FactKind.Sanction => new Sanction(
                fields.Of(country.Sanctions, form.Type), fields.Needed(form.Body), fields.Needed(form.Clause), Plain(form.Decision)),
            FactKind.Offer => new Offer(
                (int)(fields.Number(form.Places, 0, 200) ?? fields.Missing(form.Places)), form.HomeVisits,
                (int?)fields.Number(form.WaitingDays, 0, 1_000), fields.Number(form.Hours, 0.5m, 60)),
            FactKind.Contact => Contact(form, fields),
            FactKind.Consent => new Consent(fields.OneOf(ConsentChoice.All, form.Type)),
            FactKind.Concealment => new Concealment(fields.Needed(form.Clause)),
        };
        Days(kind, form, problems);
        return problems.Count == 0 ? new NewFact(body, form.From, form.LastDay?.AddDays(1)) : null;
    }

    private static Contact Contact(FactForm form, Fields fields)
    {
        var type = fields.OneOf(ConsentChoice.Contacts, form.Type);
        var value = fields.Needed(form.Value);
        var isRight = type == ConsentChoice.WorkPhone
            ? value.Count(char.IsAsciiDigit) is >= 10 and <= 15 && value.All(c => char.IsAsciiDigit(c) || c is '+' or ' ' or '-' or '(' or ')')
            : value.IndexOf('@', StringComparison.Ordinal) > 0 && value.IndexOf('@', StringComparison.Ordinal) < value.Length - 3 && !value.Contains(' ', StringComparison.Ordinal);
        if (type.Length > 0 && value.Length > 0 && !isRight) fields.Refuse(RecordProblems.ContactUnreadable, nameof(form.Value));
        return new Contact(type, value);
    }

    private Education Education(FactForm form, Fields fields) => new(
        fields.Of(country.EducationLevels, form.Level), fields.Of(country.Specialities, form.Speciality), Plain(form.SpecialityText),
        Plain(form.Qualification), Plain(form.Institution), Plain(form.Document), fields.Number(form.CreditPoints, 1, 1_000));

    private Category Category(FactForm form, Fields fields)
    {
        var occupation = fields.Of(country.Occupations, form.Occupation);
        if (occupation.Length > 0 && country.LadderOf(occupation) is null) fields.Refuse(RecordProblems.NoLadder, nameof(form.Occupation));
        var value = fields.Of(country.Categories, form.Value);
        if (value.Length > 0 && country.RankOfCategory(value) == 0) fields.Refuse(RecordProblems.UnknownValue, nameof(form.Value));
        return new Category(occupation, value, Plain(form.Commission), Plain(form.Decision));
    }

    private async Task<Employment> Employment(FactForm form, Fields fields, CancellationToken cancel)
    {
        var name = fields.Needed(form.OrganisationName);
        var organisation = await Employer(name, cancel);
        foreach (var service in form.Services.Where(s => country.Services.Find(s) is null)) fields.Refuse(RecordProblems.UnknownValue.With(service), nameof(form.Services));
        foreach (var setting in form.Settings.Where(s => country.Settings.Find(s) is null)) fields.Refuse(RecordProblems.UnknownValue.With(setting), nameof(form.Settings));
        return new Employment(
            fields.Of(country.Occupations, form.Occupation), organisation?.Id, organisation?.Name.In(country.OfficialLanguages[0]) ?? name,
            fields.Of(country.Sectors, form.Sector), fields.Number(form.Rate, 0.05m, 1.5m) ?? fields.Missing(form.Rate), Plain(form.Post), Plain(form.Unit),
            form.Services.Count == 0 ? null : new EquatableList<string>(form.Services.Distinct()),
            form.Settings.Count == 0 ? null : new EquatableList<string>(form.Settings.Distinct()));
    }

    /// <summary>The organisation in the register that is meant, by its number or by its exact name; null for one outside it.</summary>
    private Task<Organisation?> Employer(string text, CancellationToken cancel) => db.Organisations.AsNoTracking()
        .OrderBy(o => o.Identifier)
        .FirstOrDefaultAsync(o => o.Identifier == text || o.NameKk == text || o.NameRu == text || o.NameEn == text || o.NameLv == text, cancel);

    private void Days(FactKind kind, FactForm form, List<Problem> problems)
    {
        bool startMayBeUnknown = kind is FactKind.Employment or FactKind.Language;
        bool mayBeAhead = kind is FactKind.Employment or FactKind.Category or FactKind.Sanction or FactKind.Concealment;
        if (form.From is null && !startMayBeUnknown) problems.Add(RecordProblems.FieldMissing.On(nameof(form.From)));
        if (form.From > clock.Today && !mayBeAhead) problems.Add(RecordProblems.FromInFuture.On(nameof(form.From)));
        if (form.From < new DateOnly(1930, 1, 1)) problems.Add(RecordProblems.FromTooEarly.On(nameof(form.From)));
        if (form.LastDay < form.From) problems.Add(RecordProblems.UntilNotAfterFrom.On(nameof(form.LastDay)));
    }

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Reads single fields and notes what is wrong under the field's name.</summary>
    private sealed class Fields(List<Problem> problems)
    {
        public void Refuse(Problem problem, string field) => problems.Add(problem.On(field));

        public string Needed(string? value, [CallerArgumentExpression(nameof(value))] string field = "")
        {
            if (Plain(value) is { } given) return given;
            Refuse(RecordProblems.FieldMissing, Name(field));
            return "";
        }

        public decimal Missing(string? value, [CallerArgumentExpression(nameof(value))] string field = "")
        {
            if (Plain(value) is null) Refuse(RecordProblems.FieldMissing, Name(field));
            return 1;
        }

        public string Of<T>(Vocabulary<T> list, string? value, [CallerArgumentExpression(nameof(value))] string field = "") where T : class, ICoded
        {
            var code = Needed(value, field);
            if (code.Length == 0 || list.Find(code) is not null) return code;
            Refuse(RecordProblems.UnknownValue.With(code), Name(field));
            return "";
        }

        public string OneOf(IReadOnlyList<string> codes, string? value, [CallerArgumentExpression(nameof(value))] string field = "")
        {
            var code = Needed(value, field);
            if (code.Length == 0 || codes.Contains(code)) return code;
            Refuse(RecordProblems.UnknownValue.With(code), Name(field));
            return "";
        }

        public decimal? Number(string? value, decimal least, decimal most, [CallerArgumentExpression(nameof(value))] string field = "")
        {
            if (Plain(value) is not { } text) return null;
            if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number & ~NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
                && number >= least && number <= most) return number;
            Refuse(RecordProblems.NumberOutOfRange.With(FactForm.Text(least)!, FactForm.Text(most)!), Name(field));
            return null;
        }

        private static string Name(string expression) => expression[(expression.LastIndexOf('.') + 1)..];
    }
}
