using Meirim.Standards.Records;

namespace Meirim.Web.Workforce.Capacity;

/// <summary>What a person said last that they can take on.</summary>
/// <param name="Fact">The statement.</param>
/// <param name="IsFresh">False when it is so old that the search does not count it any more.</param>
public sealed record OfferNow(Fact Fact, Offer Offer, bool IsFresh)
{
    /// <summary>Days for which a statement counts: the same as the search counts it.</summary>
    public const int Holds = 60;

    /// <summary>The newest statement that holds on the day; null when there is none.</summary>
    public static OfferNow? Of(Record record, DateOnly day)
    {
        var (fact, offer) = record.Of<Offer>().Where(o => o.Fact.IsTrueOn(day) == true).OrderBy(o => o.Fact.From).ThenBy(o => o.Fact.RecordedAt).LastOrDefault();
        return fact is null ? null : new OfferNow(fact, offer, fact.From!.Value.AddDays(Holds) > day);
    }
}
