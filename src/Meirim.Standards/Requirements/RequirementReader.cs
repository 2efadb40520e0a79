using Meirim.Standards.Country;

namespace Meirim.Standards.Requirements;

/// <summary>Reads requirement sets and checks every code in them against the country's lists.</summary>
internal sealed class RequirementReader(CountryLists lists)
{
    private static readonly string[] Periods = ["calendar-year", "rolling"];

    private readonly Dictionary<string, Requirement> _nodes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _setIds = new(StringComparer.Ordinal);

    public IReadOnlyList<RequirementSet> Read(IEnumerable<DataNode> files)
    {
        var sets = new List<RequirementSet>();
        foreach (var file in files)
        {
            file.Demand(DataShapes.Requirements);
            var act = file.Text("act");
            file.Refer("act", [act], lists.Acts);
            foreach (var node in file.Objects("sets"))
            {
                if (Set(node.Demand(DataShapes.RequirementSet), act) is not { } set) continue;
                if (sets.Any(s => Overlap(s, set))) node.Report(CountryCheck.PeriodWrong, "from", "another set for this step is in force then");
                sets.Add(set);
            }
        }
        return sets;
    }

    private static bool Overlap(RequirementSet a, RequirementSet b) =>
        (a.Occupation, a.Category, a.Purpose) == (b.Occupation, b.Category, b.Purpose)
        && (a.Until is null || b.From < a.Until) && (b.Until is null || a.From < b.Until);

    private RequirementSet? Set(DataNode node, string act)
    {
        var (from, until) = (node.DayOrNull("from"), node.DayOrNull("until"));
        if (until <= from) node.Report(CountryCheck.PeriodWrong, "until", "ends before it begins");
        var (occupation, category) = (node.Text("occupation"), node.TextOrNull("category"));
        node.Refer("occupation", [occupation], lists.Occupations);
        node.Refer("category", [category], lists.Categories);
        if (!_setIds.Add(node.Text("id"))) node.Report(CountryCheck.DuplicateCode, "id", $"'{node.Text("id")}' is there twice");
        var purpose = Purpose(node);
        if (purpose == RequirementPurpose.Category != category is not null)
            node.Report(CountryCheck.WrongForm, "category", "there when the purpose is a category, and only then");
        return !node.Has("tree") || from is null || Node(node.Object("tree"), act) is not { } tree
            ? null
            : new RequirementSet(node.Text("id"), occupation, category, purpose, from.Value, until, node.DayOrNull("replacementAnnounced"), tree);
    }

    private static RequirementPurpose Purpose(DataNode node)
    {
        switch (node.Text("purpose"))
        {
            case "entry": return RequirementPurpose.Entry;
            case "category": return RequirementPurpose.Category;
            case "duty": return RequirementPurpose.Duty;
            case var other:
                node.Report(CountryCheck.WrongForm, "purpose", $"entry, category or duty is expected, not '{other}'");
                return RequirementPurpose.Entry;
        }
    }

    private Requirement? Node(DataNode node, string fileAct)
    {
        if (node.Has("include"))
        {
            var id = node.Demand(DataShapes.Include).Text("include");
            if (_nodes.TryGetValue(id, out var included)) return included;
            node.Report(CountryCheck.UnknownCode, "include", $"no node '{id}' before this one");
            return null;
        }
        if (!DataShapes.Nodes.TryGetValue(node.Text("type"), out var shape))
        {
            node.Report(CountryCheck.WrongForm, "type", $"unknown type '{node.Text("type")}'");
            return null;
        }
        var requirement = Make(node.Demand(shape), fileAct);
        if (requirement.Id.Length > 0 && !_nodes.TryAdd(requirement.Id, requirement))
            node.Report(CountryCheck.DuplicateCode, "id", $"'{requirement.Id}' is there twice");
        return requirement;
    }

    private Requirement Make(DataNode node, string fileAct)
    {
        var act = node.TextOrNull("act") ?? fileAct;
        node.Refer("act", [node.TextOrNull("act")], lists.Acts);
        var (id, clause) = (node.Text("id"), new Clause(act, node.TextOrNull("paragraph")));
        // re-training is a type of training: the judge looks for it by this code
        if (node.Text("type") == "retraining") node.Refer("type", ["retraining"], lists.TrainingTypes);
        var (sure, note) = (node.Confidence("confidence"), node.TextOrNull("note"));
        return node.Text("type") switch
        {
            "allOf" => new AllOf(id, clause, Parts(node, fileAct), sure, note),
            "anyOf" => new AnyOf(id, clause, Parts(node, fileAct), sure, note),
            "education" => new EducationHeld(id, clause, Levels(node, "levels"), Specialities(node, "specialities"),
                node.Flag("orHigher", otherwise: true), node.NumberOrNull("creditPoints"), node.WholeOrNull("validMonths"), sure, note),
            "experience" => new ExperienceOf(id, clause, node.Whole("months"), Occupations(node),
                Code(node, "ladder", lists.Ladders), Code(node, "inCategory", lists.Categories), Code(node, "sector", lists.Sectors),
                node.Number("minRate"), node.Flag("countsRate"), sure, note),
            "retraining" => new RetrainingDone(id, clause, Codes(node, "subjects", lists.TrainingSubjects),
                Levels(node, "coreLevels"), Specialities(node, "coreSpecialities"), sure, note),
            "trainingHours" => new TrainingHours(id, clause, node.Number("hours"), Months(node), Types(node),
                Codes(node, "subjects", lists.TrainingSubjects), sure, note),
            "supervision" => new SupervisionSessions(id, clause, node.Whole("sessions"), Codes(node, "types", lists.SupervisionTypes), sure, note),
            "test" => new TestPassed(id, clause, node.TextOrNull("round"), sure, note),
            "category" => new CategoryHeld(id, clause, Code(node, "value", lists.Categories) ?? "", Occupations(node),
                Code(node, "ladder", lists.Ladders), node.Flag("orHigher", otherwise: true), sure, note),
            "certificate" => new CertificateHeld(id, clause, Types(node), Codes(node, "subjects", lists.TrainingSubjects), sure, note),
            "recognition" => new QualificationRecognised(id, clause, Occupations(node), sure, note),
            _ => new NoSanction(id, clause, Codes(node, "types", lists.Sanctions), sure, note),
        };
    }

    private EquatableList<Requirement> Parts(DataNode node, string fileAct)
    {
        EquatableList<Requirement> parts = [.. node.Objects("of").Select(n => Node(n, fileAct)).OfType<Requirement>()];
        if (parts.Count == 0) node.Report(CountryCheck.WrongForm, "of", "at least one part is expected");
        return parts;
    }

    private static int? Months(DataNode node)
    {
        var period = node.Text("period");
        if (!Periods.Contains(period)) node.Report(CountryCheck.WrongForm, "period", "calendar-year or rolling is expected");
        var months = node.WholeOrNull("months");
        if (period == "rolling" != months > 0) node.Report(CountryCheck.WrongForm, "months", "there for a rolling period, and only then");
        return months;
    }

    private EquatableList<string> Levels(DataNode node, string field) => Codes(node, field, lists.EducationLevels);

    private EquatableList<string> Specialities(DataNode node, string field) => Codes(node, field, lists.Specialities);

    private EquatableList<string> Occupations(DataNode node) => Codes(node, "occupations", lists.Occupations);

    private EquatableList<string> Types(DataNode node) => Codes(node, "types", lists.TrainingTypes);

    private static EquatableList<string> Codes<T>(DataNode node, string field, Vocabulary<T> list) where T : ICoded
    {
        var codes = node.Texts(field);
        node.Refer(field, codes, list);
        return codes;
    }

    private static string? Code<T>(DataNode node, string field, Vocabulary<T> list) where T : ICoded
    {
        var code = node.TextOrNull(field);
        node.Refer(field, [code], list);
        return code;
    }
}
