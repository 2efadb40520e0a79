using System.Collections.Frozen;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Country;

/// <summary>
/// A country as data: its lists, its legal acts, its requirements. Immutable; read from a folder (<c>data/kz</c>) whose
/// files are described by the schemas in <c>data/schema</c>. Everything is checked on load, see <see cref="CountryCheck"/>.
/// </summary>
public sealed class CountryData
{
    private readonly FrozenDictionary<string, RequirementSet[]> _setsByOccupation;
    private readonly FrozenDictionary<string, FrozenSet<string>> _fieldsOfSpeciality;

    internal CountryData(CountryLists lists, IReadOnlyList<RequirementSet> requirements)
    {
        Lists = lists;
        Requirements = requirements;
        _setsByOccupation = requirements.GroupBy(s => s.Occupation, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _fieldsOfSpeciality = lists.Specialities
            .ToFrozenDictionary(s => s.Code, s => lists.FieldsOf(s).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Two-letter code, upper case: <c>KZ</c>, <c>LV</c>.</summary>
    public string Code => Lists.Code;

    public Words Name => Lists.Name;

    /// <summary>Codes of the official languages, e.g. <c>kk</c>, <c>ru</c>.</summary>
    public EquatableList<string> OfficialLanguages => Lists.OfficialLanguages;

    /// <summary>IANA name of the time zone whose day is the country's legal day.</summary>
    public string TimeZone => Lists.TimeZone;

    /// <summary>Terms of choosing a specialist.</summary>
    public ChoosingTerms Choosing => Lists.Choosing;

    public Vocabulary<LegalAct> Acts => Lists.Acts;
    public Vocabulary<Figure> Figures => Lists.Figures;
    public Vocabulary<ReviewDate> ReviewDates => Lists.ReviewDates;
    public Vocabulary<Region> Regions => Lists.Regions;

    /// <summary>The places whose names are known in every language; there are others.</summary>
    public Vocabulary<Place> Places => Lists.Places;
    public Vocabulary<ServiceKind> Services => Lists.Services;
    public Vocabulary<PlainEntry> Settings => Lists.Settings;

    /// <summary>What makes a place of work accessible.</summary>
    public Vocabulary<PlainEntry> Access => Lists.Access;
    public Vocabulary<ServiceLanguage> Languages => Lists.Languages;
    public Vocabulary<PlainEntry> LanguageLevels => Lists.LanguageLevels;
    public Vocabulary<EducationLevel> EducationLevels => Lists.EducationLevels;
    public Vocabulary<Speciality> Specialities => Lists.Specialities;
    public Vocabulary<PlainEntry> TrainingTypes => Lists.TrainingTypes;
    public Vocabulary<PlainEntry> TrainingSubjects => Lists.TrainingSubjects;
    public Vocabulary<PlainEntry> SupervisionTypes => Lists.SupervisionTypes;
    public Vocabulary<Occupation> Occupations => Lists.Occupations;
    public Vocabulary<CategoryLevel> Categories => Lists.Categories;
    public Vocabulary<Ladder> Ladders => Lists.Ladders;
    public Vocabulary<OrganisationKind> OrganisationKinds => Lists.OrganisationKinds;
    public Vocabulary<PlainEntry> Sectors => Lists.Sectors;
    public Vocabulary<SanctionKind> Sanctions => Lists.Sanctions;

    /// <summary>The norms of workload whose figures are known, of every period; empty where none was read in its act.</summary>
    public Vocabulary<WorkloadNorm> WorkloadNorms => Lists.WorkloadNorms;

    /// <summary>Every requirement set, of every period.</summary>
    public IReadOnlyList<RequirementSet> Requirements { get; }

    internal CountryLists Lists { get; }

    /// <summary>Reads a country's folder and returns every problem at once.</summary>
    public static CountryReading Read(string folder) => CountryReader.Read(folder);

    /// <summary>Reads a country's folder.</summary>
    /// <exception cref="CountryDataException">Any check failed; the exception lists all of them.</exception>
    public static CountryData Load(string folder)
    {
        var reading = Read(folder);
        return reading.Data ?? throw new CountryDataException(folder, reading.Problems);
    }

    /// <summary>
    /// The requirement sets in force on the day for the occupation, or for the card that covers it when it is one of the
    /// other titles that a card names.
    /// </summary>
    public IEnumerable<RequirementSet> RequirementsFor(string occupation, DateOnly on)
    {
        var card = Occupations.Find(occupation)?.Card ?? occupation;
        return _setsByOccupation.TryGetValue(card, out var sets) ? sets.Where(s => s.IsInForce(on)) : [];
    }

    /// <summary>The set for one step; null when none is in force. <paramref name="category"/> null asks for entry to the occupation.</summary>
    public RequirementSet? RequirementFor(string occupation, string? category, DateOnly on) =>
        RequirementsFor(occupation, on).FirstOrDefault(s =>
            s.Purpose != RequirementPurpose.Duty && string.Equals(s.Category, category, StringComparison.Ordinal));

    /// <summary>Code of the ladder on which the occupation stands; null when it stands on none or is unknown.</summary>
    public string? LadderOf(string occupation) => Occupations.Find(occupation)?.Ladder;

    /// <summary>Rank of the category; -1 when unknown.</summary>
    public int RankOfCategory(string category) => Categories.Find(category)?.Rank ?? -1;

    /// <summary>Rank of the education level; -1 when unknown.</summary>
    public int RankOfLevel(string level) => EducationLevels.Find(level)?.Rank ?? -1;

    /// <summary>True when the speciality is the field or belongs to it.</summary>
    public bool BelongsTo(string speciality, string field) =>
        string.Equals(speciality, field, StringComparison.Ordinal)
        || (_fieldsOfSpeciality.TryGetValue(speciality, out var fields) && fields.Contains(field));
}
