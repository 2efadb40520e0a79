using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>
/// What a row would change in a record. It adds what the record lacks and supersedes nothing but posts in the organisation
/// itself; where it contradicts what others have stated, it says so and writes nothing.
/// </summary>
internal sealed class RowPlanner(Organisation employer, CountryData country, CountryClock clock)
{
    private readonly PostPlanner _posts = new(employer, country, clock.Today);

    /// <param name="file">The record; null for someone who is not on the staff, of whom nothing more than the row is looked at.</param>
    public List<PlannedChange> Plan(StaffRow row, PersonFile? file, HashSet<Guid> taken, List<CellProblem> problems)
    {
        var plan = new List<PlannedChange>();
        var record = file?.Record.Current();
        _posts.Plan(row, record, taken, plan, problems);
        if (row.Education is { } education && !Holds(record, education, row.DiplomaDay)) plan.Add(PlannedChange.Add(education, row.DiplomaDay, null));
        foreach (var language in row.Languages)
        {
            var known = record?.Of<Language>().Where(l => l.Body.Code == language.Code && l.Fact.IsTrueOn(clock.Today) != false).Select(l => l.Body).ToList() ?? [];
            if (known.Count == 0) plan.Add(PlannedChange.Add(language, null, null));
            else if (!known.Exists(l => l.Level == language.Level))
                problems.Add(CellProblem.Warning(CellProblems.LevelDiffers, ColumnOf(row, language), "@language:" + language.Code, "@level:" + known[0].Level));
        }
        if (record is not null) CompareCategory(row, record, problems);
        return plan;
    }

    /// <summary>The change that ends a post on its last day; null when it does not stand any more.</summary>
    public static PlannedChange? End(PersonFile file, Guid fact, DateOnly lastDay) =>
        file.Facts.Find(f => f.Id == fact && f.SupersededAt is null && f.Body is not null) is { } row && row.ToFact() is var old && (old.Until is null || old.Until > lastDay) && !(old.From > lastDay)
            ? PlannedChange.Replace(old, old.Body, old.From, lastDay.AddDays(1))
            : null;

    /// <summary>The same diploma: its number, or level and day. What a row leaves out does not tell two apart.</summary>
    private static bool Holds(Record? record, Education said, DateOnly? day) => record?.Of<Education>().Any(e =>
        e.Body.Level == said.Level && (e.Fact.From == day || (said.Document is not null && string.Equals(e.Body.Document, said.Document, StringComparison.OrdinalIgnoreCase)))) == true;

    private void CompareCategory(StaffRow row, Record record, List<CellProblem> problems)
    {
        if (row.Category is not { } said || row.Occupation is not { } occupation || country.LadderOf(occupation) is not { } ladder) return;
        var held = Standing.Of(record, clock.Today, country).OnLadder(ladder)?.Category.Value;
        if (held == said || (held is null && country.RankOfCategory(said) == 0)) return;
        problems.Add(CellProblem.Warning(CellProblems.CategoryDiffers, UploadColumn.Category, "@category:" + (held ?? country.Categories.First(c => c.Rank == 0).Code)));
    }

    private static UploadColumn ColumnOf(StaffRow row, Language language) => row.Languages.ToList().IndexOf(language) switch
    {
        0 => UploadColumn.Level1,
        1 => UploadColumn.Level2,
        _ => UploadColumn.Level3,
    };
}
