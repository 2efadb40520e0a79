using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;

namespace Meirim.Web.Testing.Proposals.PutOnRecord;

/// <summary>Puts ticked answers onto the record, as stated by the person; and takes off what they put there.</summary>
public sealed class PutOnRecordHandler(RecordStore records, CountryClock clock)
{
    /// <param name="chosen">Keys of the facts.</param>
    /// <param name="reason">That the person stated it in the survey, and agreed; the journal says it beside the fact.</param>
    public async Task<Problem?> Put(Actor actor, OwnSurvey survey, IReadOnlyList<string> chosen, bool agreed, string reason, CancellationToken cancel)
    {
        if (chosen.Count == 0) return ProposalProblems.NothingTicked;
        if (!agreed) return ProposalProblems.NotAgreed;
        var may = survey.Lines.SelectMany(l => l.Facts).Where(f => f.Standing is null).ToDictionary(f => f.Key, f => f.Body);
        if (chosen.Any(c => !may.ContainsKey(c))) return ProposalProblems.NotSaid;
        var act = Act.Now(ActKind.FactRecorded, actor, clock, reason);
        foreach (var key in chosen.Distinct(StringComparer.Ordinal))
            // since when, nobody asked
            if (survey.File.AddFact(act, new NewFact(may[key], null, null)).Problem is { } problem) return problem;
        return await records.Commit(act, survey.File, cancel: cancel);
    }

    public async Task<Problem?> TakeOff(Actor actor, OwnSurvey survey, string? key, string reason, CancellationToken cancel)
    {
        if (survey.Lines.SelectMany(l => l.Facts).FirstOrDefault(f => f.Key == key && f.IsOwn)?.Standing is not { } fact) return ProposalProblems.NotSaid;
        var act = Act.Now(ActKind.FactSuperseded, actor, clock, reason);
        return survey.File.Supersede(act, fact.Id, null).Problem ?? await records.Commit(act, survey.File, cancel: cancel);
    }
}
