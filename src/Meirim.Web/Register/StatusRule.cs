using Meirim.Standards.Country;

namespace Meirim.Web.Register;

/// <summary>Whether one may turn to the person, by the sanctions and posts of the day.</summary>
internal static class StatusRule
{
    /// <summary>The status, since when, and the first day on which its sanction no longer stands.</summary>
    public static (EntryStatus Status, DateOnly? Since, DateOnly? Until) Of(Record record, IReadOnlyCollection<Fact> posts, DateOnly day, CountryData country)
    {
        var sanctions = record.Of<Sanction>().Where(s => s.Fact.IsTrueOn(day) == true).OrderBy(s => s.Fact.From).ToList();
        if (sanctions.Find(s => country.Sanctions.Find(s.Body.Type)?.BarsWork == true) is { Fact: { } suspension }) return (EntryStatus.Suspended, suspension.From, suspension.Until);
        if (sanctions.Find(s => s.Body.Type != "warning") is { Fact: { } restriction }) return (EntryStatus.Restricted, restriction.From, restriction.Until);
        if (posts.Count > 0) return (EntryStatus.Active, posts.Min(p => p.From), null);
        return (EntryStatus.Inactive, record.Of<Employment>().Select(e => e.Fact.Until).Where(u => u <= day).Max(), null);
    }
}
