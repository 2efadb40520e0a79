using System.Text.Json;
using Meirim.Standards.Requirements;

namespace Meirim.Standards.Country;

/// <summary>Reads a country's folder and finds every problem in one go.</summary>
internal static class CountryReader
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Disallow };

    public static CountryReading Read(string folder)
    {
        var problems = new List<CountryProblem>();
        var lists = ReadLists(file => Open(folder, file, problems));
        var files = Directory.Exists(Path.Combine(folder, "standard", "requirements"))
            ? Directory.GetFiles(Path.Combine(folder, "standard", "requirements"), "*.json").Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        var sets = new RequirementReader(lists)
            .Read(files.Select(f => Open(folder, Path.Combine("standard", "requirements", Path.GetFileName(f)), problems)));
        return problems.Count > 0
            ? new CountryReading(null, problems)
            : new CountryReading(new CountryData(lists, sets), problems);
    }

    private static DataNode Open(string folder, string file, List<CountryProblem> problems)
    {
        var name = file.Replace('\\', '/');
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, file)), Options);
            return new DataNode(document.RootElement.Clone(), name, "", problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            problems.Add(new CountryProblem(CountryCheck.FileUnreadable, name, "", e.Message));
            return new DataNode(JsonDocument.Parse("{}").RootElement, name, "", []);
        }
    }

    private static CountryLists ReadLists(Func<string, DataNode> open)
    {
        var acts = Read(open("acts.json").Demand(DataShapes.Acts), "acts", DataShapes.Act, Act);
        var country = open("country.json").Demand(DataShapes.Country);
        var languages = open("languages.json").Demand(DataShapes.Languages);
        var education = open("education.json").Demand(DataShapes.Education);
        var training = open("training.json").Demand(DataShapes.Training);
        var categories = open("categories.json").Demand(DataShapes.Categories);
        var kinds = open("organisation-kinds.json").Demand(DataShapes.OrganisationKinds);
        var settings = Plain(open("settings.json").Demand(DataShapes.Settings), "settings", DataShapes.Setting);
        var regions = Read(open("regions.json").Demand(DataShapes.Regions), "regions", DataShapes.Region,
            n => new Region(n.Text("code"), n.Words("names"), n.Source(acts), n.TextOrNull("classifier"),
                n.Has("tile") ? new MapTile(n.Object("tile").Whole("column"), n.Object("tile").Whole("row")) : null));
        var occupations = open("occupations.json").Demand(DataShapes.Occupations);
        var ladders = Read(categories, "ladders", DataShapes.Ladder, n => new Ladder(n.Text("code"), n.Words("names"), n.Source(acts)));

        var known = Read(occupations, "occupations", DataShapes.Occupation, n => Occupation(n, acts, ladders));
        var lists = new CountryLists
        {
            Code = country.Text("code"),
            Name = country.Words("names"),
            OfficialLanguages = country.Texts("languages"),
            TimeZone = country.Text("timeZone"),
            Choosing = Choosing(country, acts),
            Acts = acts,
            Figures = Read(country, "figures", DataShapes.Figure,
                n => new Figure(n.Text("code"), n.Words("names"), n.Source(acts), n.Number("value"), n.Whole("year"))),
            ReviewDates = Read(country, "reviewDates", DataShapes.ReviewDate,
                n => new ReviewDate(n.Text("code"), n.Words("names"), n.Source(acts), n.DayOrNull("day") ?? default)),
            Regions = regions,
            Places = Read(open("places.json").Demand(DataShapes.Places), "places", DataShapes.Place, n => Place(n, acts, regions)),
            Services = Read(open("services.json").Demand(DataShapes.Services), "services", DataShapes.Service,
                n => new ServiceKind(n.Text("code"), n.Words("names"), n.Source(acts), n.Words("descriptions"))),
            Settings = settings,
            Access = Plain(open("access.json").Demand(DataShapes.Access), "access", DataShapes.Accessibility),
            Languages = Read(languages, "languages", DataShapes.Language,
                n => new ServiceLanguage(n.Text("code"), n.Words("names"), n.Source(acts), n.Flag("signed"))),
            LanguageLevels = Plain(languages, "levels", DataShapes.LanguageLevel),
            EducationLevels = Read(education, "levels", DataShapes.EducationLevel,
                n => new EducationLevel(n.Text("code"), n.Words("names"), n.Source(acts), n.Whole("rank"))),
            Specialities = Read(education, "specialities", DataShapes.Speciality,
                n => new Speciality(n.Text("code"), n.Words("names"), n.Source(acts), n.TextOrNull("broader"))),
            TrainingTypes = Plain(training, "types", DataShapes.TrainingType),
            TrainingSubjects = Plain(training, "subjects", DataShapes.TrainingSubject),
            SupervisionTypes = Plain(training, "supervisionTypes", DataShapes.SupervisionType),
            Occupations = known,
            Categories = Read(categories, "categories", DataShapes.Category,
                n => new CategoryLevel(n.Text("code"), n.Words("names"), n.Source(acts), n.Whole("rank"))),
            Ladders = ladders,
            OrganisationKinds = Read(kinds, "kinds", DataShapes.OrganisationKind, n => OrganisationKind(n, acts, settings)),
            Sectors = Plain(kinds, "sectors", DataShapes.Sector),
            Sanctions = Read(open("sanctions.json").Demand(DataShapes.Sanctions), "sanctions", DataShapes.Sanction,
                n => new SanctionKind(n.Text("code"), n.Words("names"), n.Source(acts), n.Flag("barsWork"))),
            WorkloadNorms = Read(open("workload-norms.json").Demand(DataShapes.WorkloadNorms), "norms", DataShapes.WorkloadNorm, n => Norm(n, acts, known, settings)),
        };
        foreach (var (node, speciality) in education.Objects("specialities").Zip(lists.Specialities))
        {
            node.Refer("broader", [speciality.Broader], lists.Specialities);
            if (lists.FieldsOf(speciality).LastOrDefault() is { } last && lists.Specialities.Find(last)?.Broader is not null)
                node.Report(CountryCheck.Circle, "broader", "broader than itself");
        }
        foreach (var (node, occupation) in occupations.Objects("occupations").Zip(lists.Occupations))
            node.Refer("card", [occupation.Card], lists.Occupations);
        return lists;

        Vocabulary<PlainEntry> Plain(DataNode file, string field, DataShape shape) =>
            Read(file, field, shape, n => new PlainEntry(n.Text("code"), n.Words("names"), n.Source(acts)));
    }

    private static Vocabulary<T> Read<T>(DataNode file, string field, DataShape shape, Func<DataNode, T> make) where T : ICoded
    {
        var items = new List<T>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in file.Objects(field))
        {
            var item = make(node.Demand(shape));
            if (item.Code.Length > 0 && !codes.Add(item.Code)) node.Report(CountryCheck.DuplicateCode, "code", $"'{item.Code}' is there twice");
            items.Add(item);
        }
        return new Vocabulary<T>(items);
    }

    private static ChoosingTerms Choosing(DataNode country, Vocabulary<LegalAct> acts)
    {
        if (!country.Has("choosing")) return new ChoosingTerms(0, 0, new LegalSource("", null, Confidence.Low));
        var node = country.Object("choosing").Demand(DataShapes.Choosing);
        var terms = new ChoosingTerms(node.Whole("answerDays"), node.Whole("mostNamed"), node.Source(acts));
        if (terms.AnswerDays is < 1 or > 90) node.Report(CountryCheck.WrongForm, "answerDays", "1 to 90 days are expected");
        if (terms.MostNamed is < 1 or > 50) node.Report(CountryCheck.WrongForm, "mostNamed", "1 to 50 are expected");
        return terms;
    }

    private static LegalAct Act(DataNode node)
    {
        var (from, until) = (node.DayOrNull("effectiveFrom"), node.DayOrNull("effectiveUntil"));
        if (until <= from) node.Report(CountryCheck.PeriodWrong, "effectiveUntil", "ends before it begins");
        var link = node.TextOrNull("link");
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) && link is not null)
            node.Report(CountryCheck.WrongForm, "link", "an address is expected");
        return new LegalAct(node.Text("code"), node.Text("kind"), node.Words("names"), node.TextOrNull("number"), node.DayOrNull("date"),
            node.TextOrNull("registration"), uri, from, until, node.Confidence("confidence"));
    }

    private static Occupation Occupation(DataNode node, Vocabulary<LegalAct> acts, Vocabulary<Ladder> ladders)
    {
        var (from, to) = (node.Whole("levelFrom"), node.Whole("levelTo"));
        if (from is < 1 or > 8 || to is < 1 or > 8 || to < from) node.Report(CountryCheck.WrongForm, "levelFrom", "levels run from 1 to 8");
        node.Refer("ladder", [node.TextOrNull("ladder")], ladders);
        return new Occupation(node.Text("code"), node.Words("names"), node.Source(acts), from, to, node.TextOrNull("subLevel"),
            node.Text("paragraph"), node.Text("card"), node.TextOrNull("ladder"), node.Words("descriptions"), node.Texts("synonyms"));
    }

    private static WorkloadNorm Norm(DataNode node, Vocabulary<LegalAct> acts, Vocabulary<Occupation> occupations, Vocabulary<PlainEntry> settings)
    {
        node.Refer("occupation", [node.Text("occupation")], occupations);
        node.Refer("setting", [node.TextOrNull("setting")], settings);
        var (from, until) = (node.DayOrNull("from") ?? default, node.DayOrNull("until"));
        if (until <= from) node.Report(CountryCheck.PeriodWrong, "until", "ends before it begins");
        var (least, most) = (node.WholeOrNull("leastRecipients"), node.WholeOrNull("mostRecipients"));
        if ((least ?? most) is null) node.Report(CountryCheck.FieldMissing, "mostRecipients", "a norm without a figure is none");
        if (most < least || most == 0) node.Report(CountryCheck.WrongForm, "mostRecipients", "not less than the least, and at least 1");
        var link = node.TextOrNull("link");
        if (!Uri.TryCreate(link, UriKind.Absolute, out var uri) && link is not null) node.Report(CountryCheck.WrongForm, "link", "an address is expected");
        return new WorkloadNorm(node.Text("code"), node.Text("occupation"), node.TextOrNull("setting"), least, most, from, until, uri, node.Source(acts));
    }

    private static Place Place(DataNode node, Vocabulary<LegalAct> acts, Vocabulary<Region> regions)
    {
        node.Refer("region", [node.Text("region")], regions);
        return new Place(node.Text("code"), node.Words("names"), node.Source(acts), node.Text("region"), node.Has("synonyms") ? node.Texts("synonyms") : []);
    }

    private static OrganisationKind OrganisationKind(DataNode node, Vocabulary<LegalAct> acts, Vocabulary<PlainEntry> settings)
    {
        node.Refer("setting", [node.TextOrNull("setting")], settings);
        return new OrganisationKind(node.Text("code"), node.Words("names"), node.Source(acts),
            node.TextOrNull("ownership"), node.TextOrNull("setting"), node.Flag("centre"));
    }
}
