using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Web.Records;

namespace Meirim.Web.Demo;

/// <summary>
/// Finds someone whose record is worth showing: in a category, months away from the next one, with something else missing,
/// at an employer of about sixty.
/// </summary>
internal sealed class DemoPick(CountryData country, DateOnly today)
{
    private const int StaffWanted = 60;

    private readonly Dictionary<Guid, int> _staff = [];
    private readonly List<(DemoSpecialist Who, int Worth)> _seen = [];

    public void Look(PersonFile file)
    {
        var posts = file.Facts.Where(f => f is { Kind: FactKind.Employment, SupersededAt: null, Until: null }).ToList();
        if (posts.Count == 0) return;
        var record = file.Record.Current();
        var at = record.Of<Employment>().Where(e => e.Fact.Until is null && e.Body.Organisation is not null).Select(e => e.Body.Organisation!.Value).FirstOrDefault();
        if (at == Guid.Empty) return;
        _staff[at] = _staff.GetValueOrDefault(at) + 1;
        if (Worth(record) is var worth and > 0)
            _seen.Add((new DemoSpecialist(file.Person.Id, file.Person.Number, file.Names[0].Full, at), worth));
    }

    public DemoSpecialist Specialist() =>
        _seen.OrderByDescending(s => s.Worth - Math.Min(40, Math.Abs(_staff[s.Who.OrganisationId] - StaffWanted))).ThenBy(s => s.Who.Number, StringComparer.Ordinal).First().Who;

    private int Worth(Record record)
    {
        if (record.Of<Sanction>().Any()) return 0;
        var worth = 1 + Math.Min(record.Facts.Count, 15);
        if (country.Ladders.Count == 0) return worth;

        var standing = Standing.Of(record, today, country);
        if (!standing.Categories.Any(c => c.Category.Value == "second")) return worth;
        var steps = NextSteps.For(record, today, country);
        var next = steps.Next.FirstOrDefault(s => s.Category == "first");
        if (next is null || next.Verdict.IsMet) return worth;
        var leaves = Leaves(next.Verdict).ToList();
        // time is nearly served, and a training is missing beside it
        var soon = leaves.Any(v => !v.IsMet && v.EarliestDay is { } day && day <= today.AddDays(150));
        var missing = leaves.Any(v => !v.IsMet && v.EarliestDay is null);
        return worth + 30 + (soon ? 60 : 0) + (missing ? 30 : 0);
    }

    private static IEnumerable<Verdict> Leaves(Verdict verdict) => verdict.Parts.Count == 0 ? [verdict] : verdict.Parts.SelectMany(Leaves);
}
