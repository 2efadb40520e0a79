namespace Meirim.Standards.Country;

/// <summary>Every shape of a country's files.</summary>
public static class DataShapes
{
    public static readonly DataShape Country = File("country", "code", "names", "languages", "timeZone", "figures", "reviewDates", "choosing");
    public static readonly DataShape Figure = Entry("country", "figure", ["value", "year"]);
    public static readonly DataShape ReviewDate = Entry("country", "reviewDate", ["day"]);
    public static readonly DataShape Choosing = new("country", "choosing", ["answerDays", "mostNamed", "source"], []);
    public static readonly DataShape Acts = File("acts", "acts");
    public static readonly DataShape Act = new("acts", "act", ["code", "kind", "names", "confidence"],
        ["number", "date", "registration", "link", "effectiveFrom", "effectiveUntil"]);
    public static readonly DataShape Regions = File("regions", "regions");
    public static readonly DataShape Region = Entry("regions", "region", [], ["classifier", "tile"]);
    public static readonly DataShape Places = File("places", "places");
    public static readonly DataShape Place = Entry("places", "place", ["region"], ["synonyms"]);
    public static readonly DataShape Services = File("services", "services");
    public static readonly DataShape Service = Entry("services", "service", ["descriptions"]);
    public static readonly DataShape Settings = File("settings", "settings");
    public static readonly DataShape Setting = Entry("settings", "setting", []);
    public static readonly DataShape Access = File("access", "access");
    public static readonly DataShape Accessibility = Entry("access", "accessibility", []);
    public static readonly DataShape Languages = File("languages", "languages", "levels");
    public static readonly DataShape Language = Entry("languages", "language", [], ["signed"]);
    public static readonly DataShape LanguageLevel = Entry("languages", "level", []);
    public static readonly DataShape Education = File("education", "levels", "specialities");
    public static readonly DataShape EducationLevel = Entry("education", "level", ["rank"]);
    public static readonly DataShape Speciality = Entry("education", "speciality", [], ["broader"]);
    public static readonly DataShape Training = File("training", "types", "subjects", "supervisionTypes");
    public static readonly DataShape TrainingType = Entry("training", "type", []);
    public static readonly DataShape TrainingSubject = Entry("training", "subject", []);
    public static readonly DataShape SupervisionType = Entry("training", "supervisionType", []);
    public static readonly DataShape Occupations = File("occupations", "occupations");
    public static readonly DataShape Occupation = Entry("occupations", "occupation",
        ["levelFrom", "levelTo", "paragraph", "card", "descriptions", "synonyms"], ["subLevel", "ladder"]);
    public static readonly DataShape Categories = File("categories", "categories", "ladders");
    public static readonly DataShape Category = Entry("categories", "category", ["rank"]);
    public static readonly DataShape Ladder = Entry("categories", "ladder", []);
    public static readonly DataShape OrganisationKinds = File("organisation-kinds", "kinds", "sectors");
    public static readonly DataShape OrganisationKind = Entry("organisation-kinds", "kind", [], ["ownership", "setting", "centre"]);
    public static readonly DataShape Sector = Entry("organisation-kinds", "sector", []);
    public static readonly DataShape Sanctions = File("sanctions", "sanctions");
    public static readonly DataShape Sanction = Entry("sanctions", "sanction", ["barsWork"]);

    public static readonly DataShape WorkloadNorms = File("workload-norms", "norms");
    public static readonly DataShape WorkloadNorm = new("workload-norms", "norm", ["code", "occupation", "from", "source"], ["setting", "leastRecipients", "mostRecipients", "until", "link"]);

    public static readonly DataShape Requirements = File("requirements", "act", "sets");
    public static readonly DataShape RequirementSet = new("requirements", "set",
        ["id", "occupation", "purpose", "from", "tree"], ["category", "until", "replacementAnnounced"]);
    public static readonly DataShape Include = new("requirements", "include", ["include"], []);

    /// <summary>The kinds of requirement node, by the value of their field <c>type</c>.</summary>
    public static readonly IReadOnlyDictionary<string, DataShape> Nodes = new Dictionary<string, DataShape>(StringComparer.Ordinal)
    {
        ["allOf"] = Node("allOf", ["of"]),
        ["anyOf"] = Node("anyOf", ["of"]),
        ["education"] = Node("education", ["levels"], ["specialities", "orHigher", "creditPoints", "validMonths"]),
        ["experience"] = Node("experience", ["months"], ["occupations", "ladder", "inCategory", "sector", "minRate", "countsRate"]),
        ["retraining"] = Node("retraining", ["subjects"], ["coreLevels", "coreSpecialities"]),
        ["trainingHours"] = Node("trainingHours", ["hours", "period"], ["months", "types", "subjects"]),
        ["supervision"] = Node("supervision", ["sessions"], ["types"]),
        ["test"] = Node("test", [], ["round"]),
        ["category"] = Node("category", ["value"], ["occupations", "ladder", "orHigher"]),
        ["certificate"] = Node("certificate", [], ["types", "subjects"]),
        ["recognition"] = Node("recognition", [], ["occupations"]),
        ["noSanction"] = Node("noSanction", [], ["types"]),
    };

    /// <summary>Every shape, for the test that compares them with the schemas.</summary>
    public static IEnumerable<DataShape> All =>
    [
        Country, Figure, ReviewDate, Choosing, Acts, Act, Regions, Region, Places, Place, Services, Service, Settings, Setting, Access, Accessibility, Languages, Language,
        LanguageLevel, Education, EducationLevel, Speciality, Training, TrainingType, TrainingSubject, SupervisionType,
        Occupations, Occupation, Categories, Category, Ladder, OrganisationKinds, OrganisationKind, Sector, Sanctions, Sanction, WorkloadNorms, WorkloadNorm,
        Requirements, RequirementSet, Include, .. Nodes.Values,
    ];

    private static DataShape File(string schema, params string[] required) => new(schema, null, required, []);

    private static DataShape Entry(string schema, string definition, string[] required, string[]? optional = null) =>
        new(schema, definition, ["code", "names", "source", .. required], optional ?? []);

    private static DataShape Node(string type, string[] required, string[]? optional = null) =>
        new("requirements", type, ["type", "id", "paragraph", .. required], ["confidence", "note", "act", .. optional ?? []]);
}
