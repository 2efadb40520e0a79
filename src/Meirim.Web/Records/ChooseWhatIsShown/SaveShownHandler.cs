using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;

namespace Meirim.Web.Records.ChooseWhatIsShown;

/// <summary>Writes what a person states of themselves – offer, contacts at work, consents – as facts: from today on it is so, and what was before stays known.</summary>
public sealed class SaveShownHandler(RecordStore records, CountryClock clock)
{
    /// <summary>What is stated of these kinds today.</summary>
    public IReadOnlyList<StoredFact> Stated(PersonFile file) =>
        [.. file.Facts.Where(f => f is { SupersededAt: null, Body: not null, Kind: FactKind.Offer or FactKind.Contact or FactKind.Consent } && f.ToFact().IsTrueOn(clock.Today) == true)];

    /// <param name="wanted">All that is to hold of these kinds from today on.</param>
    /// <param name="reason">Why the former statements end, as the journal says it.</param>
    public async Task<Problem?> Save(Actor actor, PersonFile file, int seen, IReadOnlyList<FactBody> wanted, string reason, CancellationToken cancel)
    {
        var today = clock.Today;
        var now = Stated(file);
        // an offer counts from the day on which it was said: saying the same again makes it fresh
        bool Stays(StoredFact fact) => wanted.Contains(fact.ToFact().Body) && (fact.Kind != FactKind.Offer || fact.From == today);
        var ending = now.Where(f => !Stays(f)).ToList();
        var staying = now.Where(Stays).Select(f => f.ToFact().Body).ToList();
        var beginning = wanted.Where(w => !staying.Contains(w)).ToList();
        if (ending.Count == 0 && beginning.Count == 0) return null;

        var act = ending.Count == 0 ? Act.Now(ActKind.FactRecorded, actor, clock) : Act.Now(ActKind.FactSuperseded, actor, clock, reason);
        foreach (var fact in ending)
            if (file.End(act, fact, today).Problem is { } problem) return problem;
        foreach (var body in beginning)
            if (file.AddFact(act, new NewFact(body, today, null)).Problem is { } problem) return problem;
        return await records.Commit(act, file, seen, cancel);
    }
}
