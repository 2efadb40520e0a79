using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Bank.ViewItem;
using Meirim.Web.Testing.Statistics;

namespace Meirim.Web.Testing.Bank.Work;

/// <summary>A methodologist's decisions: a reviewed question goes on trial, a tried one counts from now on.</summary>
public sealed class StageHandler(MeirimDb db, ItemDesk desk, BankWords words, BankRules rules, CountryClock clock)
{
    public async Task<Problem?> Try(Actor actor, Guid id, int seen, CancellationToken cancel)
    {
        if (!(await Open(actor, id, seen, cancel)).Succeeded(out var file, out var problem)) return problem;
        if (file.Item.State != ItemState.Review) return BankProblems.NotUnderReview;
        if (!file.Course.IsComplete) return BankProblems.ReviewsMissing;
        if (!file.IsApproved(words.Languages)) return BankProblems.TextsNotApproved;
        file.Item.State = ItemState.Trial;
        return await desk.Close(Act.Now(ActKind.TestItemTried, actor, clock), file.Item, cancel, file.Said("test-item-tried"));
    }

    /// <param name="reason">Why it may count although its trial raised alarms; asked for only then.</param>
    public async Task<Problem?> MakeLive(Actor actor, Guid id, int seen, string? reason, CancellationToken cancel)
    {
        if (!(await Open(actor, id, seen, cancel)).Succeeded(out var file, out var problem)) return problem;
        if (file.Item.State != ItemState.Trial) return BankProblems.NotOnTrial;
        if (file.Versions.Any(v => v.AuthorId is { } author && author == actor.AccountId)) return BankProblems.WriterDecides;
        var tried = await TrialPapers.Of(db, id, file.Item.Latest, cancel);
        if (tried.Papers < rules.TrialPapers) return BankProblems.TriedTooLittle.With(tried.Papers, rules.TrialPapers);
        var why = reason?.Trim() is { Length: > 0 } given ? given : null;
        if (why?.Length > RetireItemHandler.LongestReason) return BankProblems.LiveReasonTooLong.With(RetireItemHandler.LongestReason);
        if (why is null && await TrialFigures.Of(db, id, file.Item.Latest, cancel) is { Alarms.Count: > 0 }) return BankProblems.AlarmsUnanswered;
        file.Item.State = ItemState.Live;
        return await desk.Close(Act.Now(ActKind.TestItemMadeLive, actor, clock, why), file.Item, cancel, file.Said("test-item-live"));
    }

    private async Task<Outcome<ItemFile>> Open(Actor actor, Guid id, int seen, CancellationToken cancel) =>
        actor.Right == Role.Methodologist ? await desk.Open(actor, id, seen, cancel) : BankProblems.MethodologistDecides;
}
