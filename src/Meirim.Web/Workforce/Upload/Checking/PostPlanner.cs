using System.Globalization;
using Meirim.Standards.Country;
using Meirim.Web.Organisations;
using Meirim.Web.Records;
using Meirim.Web.Workforce.Upload.Reading;

namespace Meirim.Web.Workforce.Upload.Checking;

/// <summary>Lays the post of a row beside the posts that the record has in the organisation.</summary>
internal sealed class PostPlanner(Organisation employer, CountryData country, DateOnly today)
{
    /// <param name="record">The record as held now; null for someone who is not on the staff.</param>
    /// <param name="taken">Posts of the person of which other rows speak; this row's is added.</param>
    public void Plan(StaffRow row, Record? record, HashSet<Guid> taken, List<PlannedChange> plan, List<CellProblem> problems)
    {
        if (row.Occupation is not { } occupation) return;
        var until = row.LastDay?.AddDays(1);
        if (Meant(row, occupation, record, taken) is not { } old)
        {
            if (row.Since is null) problems.Add(CellProblem.Wrong(CellProblems.SinceMissing, UploadColumn.Since));
            else plan.Add(PlannedChange.Add(New(row, occupation), row.Since, until));
            return;
        }
        taken.Add(old.Id);
        var held = (Employment)old.Body;
        if (until is null && old.Until <= today)
        {
            problems.Add(CellProblem.Wrong(CellProblems.PostEndedBefore, UploadColumn.LastDay, "@day:" + old.Until.Value.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            return;
        }
        var (from, end) = (row.Since ?? old.From, until ?? old.Until);
        if (end <= from)
        {
            problems.Add(CellProblem.Wrong(CellProblems.LastDayBeforeFirst, UploadColumn.LastDay));
            return;
        }
        var body = held with
        {
            Rate = row.Rate ?? held.Rate,
            Post = row.Post ?? held.Post,
            Unit = row.Unit ?? held.Unit,
            Services = Either(row.Services, held.Services),
            Settings = Either(row.Settings, held.Settings),
        };
        if (body != held || from != old.From || end != old.Until) plan.Add(PlannedChange.Replace(old, body, from, end));
    }

    /// <summary>The post of which the row speaks: of the same occupation, and of several the one that began on the same day.</summary>
    private Fact? Meant(StaffRow row, string occupation, Record? record, HashSet<Guid> taken)
    {
        if (record is null) return null;
        var same = record.Of<Employment>().Where(e => e.Body.Organisation == employer.Id && e.Body.Occupation == occupation && !taken.Contains(e.Fact.Id)).Select(e => e.Fact).ToList();
        if (same.Find(f => row.Since is not null && f.From == row.Since) is { } exact) return exact;
        var standing = same.FindAll(f => f.Until is null || f.Until > today);
        // someone who left and came back: a start after the end of the old post is a new one
        standing.RemoveAll(f => row.Since >= f.Until);
        if (standing.Count > 0) return standing.OrderBy(f => f.From is null).ThenBy(f => Math.Abs((f.From?.DayNumber ?? 0) - (row.Since ?? f.From ?? today).DayNumber)).First();
        // one who has left, as the file says too
        return row is { Since: null, LastDay: not null } ? same.OrderByDescending(f => f.Until).FirstOrDefault() : null;
    }

    private Employment New(StaffRow row, string occupation) => new(
        occupation, employer.Id, employer.Name.In(country.OfficialLanguages[0]), Rate: row.Rate ?? 1m, Post: row.Post, Unit: row.Unit, Services: row.Services, Settings: row.Settings);

    /// <summary>What the row says; what the record has when the row says the same in another order, or nothing.</summary>
    private static EquatableList<string>? Either(EquatableList<string>? said, EquatableList<string>? held) =>
        said is null || (held is not null && said.Count == held.Count && said.All(held.Contains)) ? held : said;
}
