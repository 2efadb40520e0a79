using System.Globalization;
using Meirim.Ledger;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;

namespace Meirim.Web.Testing.Bank.Work;

/// <summary>Sends a question to review, takes reviews, and answers that say there is nothing to correct; an answer that corrects is another version.</summary>
public sealed class ReviewHandler(MeirimDb db, ItemDesk desk, ItemReader reader, BankWords words, CountryClock clock)
{
    public const int LongestRemark = 1000;

    public async Task<Problem?> Submit(Actor actor, Guid id, int seen, CancellationToken cancel)
    {
        if (!(await desk.Open(actor, id, seen, cancel)).Succeeded(out var file, out var problem)) return problem;
        if (file.Item.State != ItemState.Draft) return BankProblems.NotADraft;
        var says = (await reader.Read([(id, file.Item.Latest)], cancel))[(id, file.Item.Latest)];
        var missing = words.Languages.Where(l => !ItemWords.IsComplete(says, l)).Select(words.Language).ToList();
        if (missing.Count > 0) return BankProblems.NotComplete.With(string.Join(", ", missing));
        (file.Item.State, file.Item.ReviewFrom) = (ItemState.Review, file.Item.Latest);
        return await desk.Close(Act.Now(ActKind.TestItemSubmitted, actor, clock), file.Item, cancel, file.Said("test-item-submitted"));
    }

    /// <param name="remarks">By part; empty ones are left out.</param>
    public async Task<Problem?> Review(Actor actor, Guid id, int seen, ReviewVerdict? verdict, IReadOnlyDictionary<ReviewField, string?> remarks, CancellationToken cancel)
    {
        if (!(await desk.Open(actor, id, seen, cancel)).Succeeded(out var file, out var problem)) return problem;
        if (file.Item.State != ItemState.Review) return BankProblems.NotUnderReview;
        if (actor.AccountId is not { } who) return BankProblems.NotYours;
        if (file.Course.MayReview(who) is { } mayNot) return mayNot;
        if (verdict is not { } said) return BankProblems.VerdictMissing;
        var given = remarks.Where(r => !string.IsNullOrWhiteSpace(r.Value)).ToDictionary(r => r.Key, r => r.Value!.Trim());
        if (given.FirstOrDefault(r => r.Value.Length > LongestRemark) is { Value: not null } longest) return BankProblems.RemarkTooLong.With(LongestRemark).On($"Remarks[{longest.Key}]");
        if (said == ReviewVerdict.NeedsCorrection && given.Count == 0) return BankProblems.RemarkMissing;
        var act = Act.Now(ActKind.TestItemReviewed, actor, clock);
        var review = new ItemReview
        {
            Id = Guid.CreateVersion7(act.At),
            ItemId = id,
            Number = file.Item.Latest,
            ReviewerId = actor.AccountId,
            ReviewerName = actor.Name,
            Verdict = said,
            Remarks = ItemReview.Write(given),
            At = act.At,
            Salt = Commitment.NewSalt(),
        };
        db.TestItemReviews.Add(review);
        return await desk.Close(act, file.Item, cancel, file.Said("test-item-reviewed"),
            ActItem.Of("test-item-review", review.Id, review.Salt, string.Create(CultureInfo.InvariantCulture, $"{review.Number}\n{review.Verdict}\n{review.Remarks}")));
    }

    /// <summary>The review that waits is answered: there is nothing to correct.</summary>
    public async Task<Problem?> Answer(Actor actor, Guid id, int seen, string? reason, CancellationToken cancel)
    {
        if (!(await desk.Open(actor, id, seen, cancel)).Succeeded(out var file, out var problem)) return problem;
        if (file.Item.State != ItemState.Review) return BankProblems.NotUnderReview;
        if (actor.AccountId is not { } who) return BankProblems.NotYours;
        if (file.Course.MayCorrect(who) is { } mayNot) return mayNot;
        if (reason?.Trim() is not { Length: > 0 and <= LongestRemark } why) return BankProblems.AnswerMissing.With(LongestRemark);
        var act = Act.Now(ActKind.TestItemCorrected, actor, clock, why);
        var answer = Correction(file, actor, act.At, number: null, why);
        db.TestItemCorrections.Add(answer);
        return await desk.Close(act, file.Item, cancel, file.Said("test-item-corrected"), Said(answer));
    }

    /// <summary>The answer to the review that waits.</summary>
    internal static ItemCorrection Correction(ItemFile file, Actor actor, DateTimeOffset at, int? number, string? reason) => new()
    {
        ReviewId = file.Course.Open!.Id,
        ItemId = file.Item.Id,
        Number = number,
        ById = actor.AccountId,
        ByName = actor.Name,
        Reason = reason,
        At = at,
        Salt = Commitment.NewSalt(),
    };

    internal static ActItem Said(ItemCorrection answer) =>
        ActItem.Of("test-item-correction", answer.ReviewId, answer.Salt, string.Create(CultureInfo.InvariantCulture, $"{answer.Number}\n{answer.Reason}"));
}
