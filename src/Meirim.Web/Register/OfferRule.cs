namespace Meirim.Web.Register;

/// <summary>
/// What a person offers now: the last statement, while it is fresh. Nobody is sent to someone who was free last year, or who may not
/// or does not work.
/// </summary>
internal static class OfferRule
{
    /// <summary>Days for which a statement counts.</summary>
    private const int Holds = 60;

    public static (Fact Fact, Offer Body)? Of(Record record, DateOnly day, EntryStatus status)
    {
        if (status is not (EntryStatus.Active or EntryStatus.Restricted)) return null;
        var last = record.Of<Offer>().Where(o => o.Fact.SupersededAt is null && o.Fact.IsTrueOn(day) == true && EndOf(o.Fact) > day)
            .OrderBy(o => o.Fact.From).ThenBy(o => o.Fact.RecordedAt).ToList();
        return last.Count == 0 ? null : last[^1];
    }

    /// <summary>First day on which the statement no longer counts.</summary>
    public static DateOnly? EndOf(Fact? offer) => offer?.From?.AddDays(Holds);
}
