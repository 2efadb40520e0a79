using Meirim.Web.Journal;
using Meirim.Web.Records;

namespace Meirim.Web.Choosing;

/// <summary>
/// The places that a specialist offers: the newest statement that holds today. One is taken, and one is given back, by a
/// new statement that supersedes the old one.
/// </summary>
internal static class FreePlaces
{
    /// <summary>The statement in force; null when there is none, and when the person is hidden for their safety.</summary>
    public static (StoredFact Fact, Offer Offer)? Of(IEnumerable<StoredFact> facts, DateOnly today)
    {
        var now = facts.Where(f => f is { SupersededAt: null, Body: not null }).Select(f => (Row: f, Fact: f.ToFact())).Where(f => f.Fact.IsTrueOn(today) != false).ToList();
        if (now.Exists(f => f.Fact.Body is Concealment)) return null;
        var (row, fact) = now.Where(f => f.Fact.Body is Offer).OrderBy(f => f.Fact.From).ThenBy(f => f.Fact.RecordedAt).ThenBy(f => f.Fact.Id).LastOrDefault();
        return row is null ? null : (row, (Offer)fact.Body);
    }

    /// <summary>Takes one place, in the file. Refused when none is left.</summary>
    public static Problem? Take(PersonFile file, Act act, DateOnly today)
    {
        if (Of(file.Facts, today) is not { Offer.Places: > 0 } now) return ChoosingProblems.NoPlaceToGive;
        return file.Supersede(act, now.Fact.Id, With(now, now.Offer.Places - 1, today)).Problem;
    }

    /// <summary>Gives one place back, in the file. Whoever offers no places any more gets none back. True when the file changed.</summary>
    public static bool GiveBack(PersonFile file, Act act, DateOnly today)
    {
        if (file.Person.ErasedAt is not null || Of(file.Facts, today) is not { } now) return false;
        return file.Supersede(act, now.Fact.Id, With(now, now.Offer.Places + 1, today)).Problem is null;
    }

    private static NewFact With((StoredFact Fact, Offer Offer) now, int places, DateOnly today) => new(
        now.Offer with { Places = places }, today, now.Fact.Until, [.. now.Fact.Evidence.Select(e => new NewEvidence(e.FileHash, e.FileName))]);
}
