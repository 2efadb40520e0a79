namespace Meirim.Standards.Country;

/// <summary>The lists of a country's folder, before the requirements are read against them.</summary>
internal sealed record CountryLists
{
    public required string Code { get; init; }
    public required Words Name { get; init; }
    public required EquatableList<string> OfficialLanguages { get; init; }
    public required string TimeZone { get; init; }
    public required ChoosingTerms Choosing { get; init; }
    public required Vocabulary<LegalAct> Acts { get; init; }
    public required Vocabulary<Figure> Figures { get; init; }
    public required Vocabulary<ReviewDate> ReviewDates { get; init; }
    public required Vocabulary<Region> Regions { get; init; }
    public required Vocabulary<Place> Places { get; init; }
    public required Vocabulary<ServiceKind> Services { get; init; }
    public required Vocabulary<PlainEntry> Settings { get; init; }
    public required Vocabulary<PlainEntry> Access { get; init; }
    public required Vocabulary<ServiceLanguage> Languages { get; init; }
    public required Vocabulary<PlainEntry> LanguageLevels { get; init; }
    public required Vocabulary<EducationLevel> EducationLevels { get; init; }
    public required Vocabulary<Speciality> Specialities { get; init; }
    public required Vocabulary<PlainEntry> TrainingTypes { get; init; }
    public required Vocabulary<PlainEntry> TrainingSubjects { get; init; }
    public required Vocabulary<PlainEntry> SupervisionTypes { get; init; }
    public required Vocabulary<Occupation> Occupations { get; init; }
    public required Vocabulary<CategoryLevel> Categories { get; init; }
    public required Vocabulary<Ladder> Ladders { get; init; }
    public required Vocabulary<OrganisationKind> OrganisationKinds { get; init; }
    public required Vocabulary<PlainEntry> Sectors { get; init; }
    public required Vocabulary<SanctionKind> Sanctions { get; init; }
    public required Vocabulary<WorkloadNorm> WorkloadNorms { get; init; }

    /// <summary>The broader fields of a speciality, nearest first; stops where a circle would begin.</summary>
    public IEnumerable<string> FieldsOf(Speciality speciality)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { speciality.Code };
        for (var field = speciality.Broader; field is not null && seen.Add(field); field = Specialities.Find(field)?.Broader)
            yield return field;
    }
}
