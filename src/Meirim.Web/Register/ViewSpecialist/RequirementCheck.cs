using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Register.ViewSpecialist;

/// <summary>
/// The requirements of the person's occupations and of the category held, judged on the day. The public reads whether each is
/// verified, since when the register knows and by whom: never the document behind it.
/// </summary>
internal sealed class RequirementCheck(MeirimDb db, CountryData country, CountryClock clock)
{
    public async Task<IReadOnlyList<CheckedRequirement>> Of(
        PersonFile file, Record record, IReadOnlyList<HeldOccupation> occupations, DateOnly day, CancellationToken cancel)
    {
        var verdicts = new List<(string For, Verdict Verdict)>();
        foreach (var held in occupations)
        {
            var sets = new[] { country.RequirementFor(held.Code, null, day), held.Category is null ? null : country.RequirementFor(held.Code, held.Category, day) };
            foreach (var set in sets.OfType<RequirementSet>())
                verdicts.AddRange(Parts(Judge.Assess(set, record, day, country)).Select(v => (held.Code, v)));
        }
        var lines = verdicts.DistinctBy(v => v.Verdict.NodeId).ToList();

        var facts = lines.SelectMany(l => l.Verdict.DecidingFacts()).ToHashSet();
        var stored = file.Facts.Where(f => facts.Contains(f.Id)).ToDictionary(f => f.Id);
        var acts = stored.Values.Select(f => f.RecordedBy).Distinct().ToList();
        var rights = await db.JournalEntries.Where(e => acts.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Right, cancel);
        return [.. lines.Select(l => Line(l.For, l.Verdict, stored, rights))];
    }

    /// <summary>What a family reads as one line: the parts of an "all of", each by itself; an "any of" that is met, by the part that meets it.</summary>
    private static IEnumerable<Verdict> Parts(Verdict verdict) => verdict.Requirement switch
    {
        AllOf => verdict.Parts.SelectMany(Parts),
        AnyOf when verdict.IsMet => Parts(verdict.Parts.First(p => p.IsMet)),
        _ => [verdict],
    };

    private CheckedRequirement Line(string occupation, Verdict verdict, Dictionary<Guid, StoredFact> facts, Dictionary<Guid, Role> rights)
    {
        var last = verdict.IsMet
            ? verdict.DecidingFacts().Where(facts.ContainsKey).Select(id => facts[id]).OrderBy(f => f.RecordedAt).LastOrDefault()
            : null;
        return new CheckedRequirement(occupation, verdict,
            last is null ? null : clock.DayOf(last.RecordedAt),
            last is not null && rights.TryGetValue(last.RecordedBy, out var right) ? right : null);
    }
}
