using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;

namespace Meirim.Web.Records.HideEntry;

/// <summary>Hides a person's entry for their safety, or shows it again: by a fact, so that the past tells when it was hidden.</summary>
public sealed class HideEntryHandler(RecordStore records, CountryClock clock)
{
    public async Task<Problem?> Hide(Actor actor, PersonFile file, int seen, string? ground, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(ground)) return RecordProblems.FieldMissing.On("Ground");
        if (PublicPerson.IsHidden(file, clock.Today)) return RecordProblems.AlreadyHidden;
        var act = Act.Now(ActKind.FactRecorded, actor, clock);
        return file.AddFact(act, new NewFact(new Concealment(ground.Trim()), clock.DayOf(act.At), null)).Problem ?? await records.Commit(act, file, seen, cancel);
    }

    /// <summary>Ends every concealment in force: from today on the public sees the entry again.</summary>
    public async Task<Problem?> Show(Actor actor, PersonFile file, int seen, string? reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(reason)) return RecordProblems.ReasonMissing.On("Ground");
        if (!PublicPerson.IsHidden(file, clock.Today)) return RecordProblems.NotHidden;
        var act = Act.Now(ActKind.FactSuperseded, actor, clock, reason.Trim());
        var today = clock.DayOf(act.At);
        foreach (var fact in file.Facts.Where(f => PublicPerson.Hides(f, today)).ToList())
            if (file.End(act, fact, today).Problem is { } problem) return problem;
        return await records.Commit(act, file, seen, cancel);
    }
}
