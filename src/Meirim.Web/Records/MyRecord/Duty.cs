using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;

namespace Meirim.Web.Records.MyRecord;

/// <summary>One duty of the year of someone who is in a post: what is asked, and how much of it is done.</summary>
/// <param name="Occupation">Code of the post's occupation.</param>
/// <param name="Done">What counts so far; null when it is no amount, or when the record leaves it open.</param>
/// <param name="Needed">The amount asked; null when the duty is no amount.</param>
public sealed record Duty(string Occupation, Verdict Verdict, decimal? Done, decimal? Needed)
{
    public bool IsSessions => Verdict.Requirement is SupervisionSessions;

    /// <summary>The duties of the posts of the day, each once.</summary>
    public static IReadOnlyList<Duty> For(Record record, DateOnly on, CountryData country) =>
    [
        .. Standing.Of(record, on, country).Posts.Select(p => p.Post.Occupation).Distinct(StringComparer.Ordinal)
            .SelectMany(o => country.RequirementsFor(o, on).Where(s => s.Purpose == RequirementPurpose.Duty)
                .SelectMany(s => Judge.Assess(s, record, on, country).All().Where(v => v.Parts.Count == 0))
                .Select(v => Of(o, v, record)))
            .DistinctBy(d => d.Verdict.NodeId),
    ];

    private static Duty Of(string occupation, Verdict verdict, Record record) => verdict.Requirement switch
    {
        SupervisionSessions asked => new Duty(occupation, verdict, Sum(verdict, record, b => (b as Supervision)?.Sessions), asked.Sessions),
        TrainingHours asked => new Duty(occupation, verdict, Sum(verdict, record, b => (b as Training)?.Hours), asked.Hours),
        _ => new Duty(occupation, verdict, null, null),
    };

    /// <summary>The facts of a verdict on an amount are those that count; of one that is not known, those that leave it open.</summary>
    private static decimal? Sum(Verdict verdict, Record record, Func<FactBody, decimal?> amount)
    {
        if (verdict.Outcome == Outcome.NotKnown) return null;
        var counted = verdict.Facts.ToHashSet();
        return record.Facts.Where(f => counted.Contains(f.Id)).Sum(f => amount(f.Body) ?? 0);
    }
}
