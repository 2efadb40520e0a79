namespace Meirim.Web.Testing.Bank.Work;

/// <summary>One review as the rule sees it.</summary>
/// <param name="Number">The version that was reviewed.</param>
public sealed record ReviewStep(Guid Id, int Number, Guid? By);

/// <summary>One answer to a review as the rule sees it.</summary>
public sealed record CorrectionStep(Guid Review, Guid? By);

/// <summary>
/// Who may do the next step of a question's reviews, and what is missing before its trial: two reviews by two people, each answered by a
/// correction, the corrections by two people. Whoever writes does not review, and whoever reviews does not write: nobody judges
/// their own words. Reviews come one after the other, so that the second sees what became of the first. Pure.
/// </summary>
/// <param name="writers">Everybody who wrote a version of the item.</param>
/// <param name="reviews">Since it was sent to review, in their order.</param>
/// <param name="corrections">The answers to them.</param>
public sealed class ReviewCourse(IReadOnlyCollection<Guid> writers, IReadOnlyList<ReviewStep> reviews, IReadOnlyList<CorrectionStep> corrections)
{
    public const int Needed = 2;

    /// <summary>The review that waits for its answer; null when none does.</summary>
    public ReviewStep? Open => reviews.FirstOrDefault(r => corrections.All(c => c.Review != r.Id));

    public int ReviewsMissing => Math.Max(0, Needed - reviews.Select(r => r.By).Distinct().Count());

    public int CorrectionsMissing => Math.Max(0, Needed - corrections.Select(c => c.By).Distinct().Count());

    public bool IsComplete => Open is null && ReviewsMissing == 0 && CorrectionsMissing == 0;

    /// <summary>Why they may not write the next review; null when they may.</summary>
    public Problem? MayReview(Guid who) =>
        Open is not null ? BankProblems.ReviewWaits
        : reviews.Any(r => r.By == who) ? BankProblems.ReviewedAlready
        : writers.Contains(who) ? BankProblems.WriterReviews
        : corrections.Any(c => c.By == who) ? BankProblems.CorrectorReviews
        : null;

    /// <summary>Why they may not answer the review that waits; null when they may.</summary>
    public Problem? MayCorrect(Guid who) =>
        Open is null ? BankProblems.NoReviewWaits
        : reviews.Any(r => r.By == who) ? BankProblems.ReviewerCorrects
        : corrections.Any(c => c.By == who) ? BankProblems.CorrectedAlready
        : null;
}
