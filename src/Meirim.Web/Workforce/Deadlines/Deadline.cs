using Meirim.Standards.Country;
using Meirim.Standards.Judging;
using Meirim.Standards.Requirements;
using Meirim.Web.Organisations;
using Meirim.Web.Records.MyRecord;

namespace Meirim.Web.Workforce.Deadlines;

/// <summary>Something that must be done by a day: for a person of the staff, or for the organisation itself.</summary>
/// <param name="Subject">What is due, the same on every day on which it is looked at.</param>
/// <param name="Due">The last day.</param>
/// <param name="Fact">What ends: a category, a qualification, a post; null for a duty and for a licence.</param>
/// <param name="Verdict">The duty that is not met; null for what ends.</param>
public sealed record Deadline(DeadlineKind Kind, string Subject, DateOnly Due, Fact? Fact = null, Verdict? Verdict = null, Licence? Licence = null)
{
    /// <summary>Days before at which those concerned are told.</summary>
    public static readonly IReadOnlyList<int> Marks = [30, 60, 90];

    /// <summary>How long after its last day something that was not renewed is still shown.</summary>
    private const int RememberedDays = 365;

    /// <summary>False when the duty looks back from any day, so that no day is its last.</summary>
    public bool HasDay => Verdict is null || By(Verdict) is not null;

    public int DaysLeft(DateOnly today) => Due.DayNumber - today.DayNumber;

    /// <summary>The nearest mark that the deadline has passed, e.g. 60 with 45 days left; null when it is over, or further than the last mark.</summary>
    public int? MarkOn(DateOnly today) => HasDay && DaysLeft(today) is >= 0 and var left ? Marks.Where(m => left <= m).Select(m => (int?)m).FirstOrDefault() : null;

    /// <summary>What is due of one person within the last mark, and what is over and was not renewed; the first due first.</summary>
    public static IReadOnlyList<Deadline> Of(Record record, DateOnly today, CountryData country) =>
    [
        .. Categories(record, today, country).Concat(Qualifications(record, today)).Concat(Posts(record, today)).Concat(Duties(record, today, country))
            .Where(d => d.DaysLeft(today) <= Marks[^1] && d.DaysLeft(today) >= -RememberedDays)
            .OrderBy(d => d.Due).ThenBy(d => d.Subject, StringComparer.Ordinal),
    ];

    /// <summary>What is due of an organisation's licences: of several for the same kinds only the last to end counts.</summary>
    public static IEnumerable<Deadline> Of(IEnumerable<Licence> licences, DateOnly today)
    {
        var standing = licences.Where(LicenceRule.IsStanding).ToList();
        return standing
            .Where(l => l.Until is not null && !standing.Exists(o => (o.Until is null || o.Until > l.Until) && l.Kinds.All(o.Kinds.Contains)))
            .Select(l => new Deadline(DeadlineKind.Licence, $"licence:{l.Id:N}", l.LastDay!.Value, Licence: l))
            .Where(d => d.DaysLeft(today) <= Marks[^1]);
    }

    // of the categories of a ladder the last to end counts: one that was renewed is no deadline
    private static IEnumerable<Deadline> Categories(Record record, DateOnly today, CountryData country) =>
        record.Of<Category>().Where(c => c.Fact.From is not null && c.Fact.From <= today && country.LadderOf(c.Body.Occupation) is not null)
            .GroupBy(c => country.LadderOf(c.Body.Occupation), StringComparer.Ordinal)
            .Select(g => g.MaxBy(c => c.Fact.Until ?? DateOnly.MaxValue))
            .Where(c => c.Fact.Until is not null)
            .Select(c => Ending(DeadlineKind.Category, c.Fact));

    private static IEnumerable<Deadline> Qualifications(Record record, DateOnly today) =>
        record.Of<RecognisedQualification>().Where(q => q.Fact.From is null || q.Fact.From <= today).GroupBy(q => q.Body.Occupation, StringComparer.Ordinal)
            .Select(g => g.MaxBy(q => q.Fact.Until ?? DateOnly.MaxValue)).Where(q => q.Fact.Until is not null)
            .Select(q => Ending(DeadlineKind.Qualification, q.Fact));

    // a post whose last day has passed is no one's deadline any more
    private static IEnumerable<Deadline> Posts(Record record, DateOnly today) =>
        record.Of<Employment>().Where(e => e.Fact.Until > today && (e.Fact.From is null || e.Fact.From <= today)).Select(e => Ending(DeadlineKind.Post, e.Fact));

    /// <summary>Duties that are not met, by the last day that the verdict names; one without a day is due today.</summary>
    private static IEnumerable<Deadline> Duties(Record record, DateOnly today, CountryData country) =>
        Duty.For(record, today, country).Where(d => d.Verdict.Outcome == Outcome.NotMet)
            .Select(d => new Deadline(DeadlineKind.Duty, $"duty:{record.Number}:{d.Verdict.NodeId}", By(d.Verdict) ?? today, Verdict: d.Verdict));

    private static DateOnly? By(Verdict verdict) => verdict.Missing.Select(m => m switch
    {
        MissingHours hours => hours.By,
        MissingSessions sessions => sessions.By,
        _ => null,
    }).FirstOrDefault(d => d is not null);

    private static Deadline Ending(DeadlineKind kind, Fact fact) => new(kind, $"{kind}:{fact.Id:N}", fact.Until!.Value.AddDays(-1), Fact: fact);
}
