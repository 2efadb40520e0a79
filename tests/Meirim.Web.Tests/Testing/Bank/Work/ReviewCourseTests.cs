using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Bank.Work;

namespace Meirim.Web.Tests.Testing.Bank.Work;

/// <summary>Who may do the next step: A wrote, B and C review, D corrects.</summary>
public sealed class ReviewCourseTests
{
    private static readonly Guid A = Of(1), B = Of(2), C = Of(3), D = Of(4);

    [Theory]
    // steps so far: r = review, n = nothing to correct, v = corrected by a version; then whom may review and correct, and what is missing
    [InlineData("", "BCD", "", 2, 2, false)]
    [InlineData("rB", "", "ACD", 1, 2, false)]
    [InlineData("rB vA", "CD", "", 1, 1, false)]
    [InlineData("rB vC", "D", "", 1, 1, false)]
    [InlineData("rB nD", "C", "", 1, 1, false)]
    [InlineData("rB vA rC", "", "D", 0, 1, false)]
    [InlineData("rB vA rC vD", "", "", 0, 0, true)]
    [InlineData("rB vA rC nD", "", "", 0, 0, true)]
    [InlineData("rB nA rC", "", "D", 0, 1, false)]
    public void Whoever_writes_does_not_review_and_nobody_does_the_same_twice(string steps, string mayReview, string mayCorrect, int reviewsMissing, int correctionsMissing, bool complete)
    {
        var course = Course(steps);
        Those(course.MayReview).ShouldBe(mayReview);
        Those(course.MayCorrect).ShouldBe(mayCorrect);
        (course.ReviewsMissing, course.CorrectionsMissing, course.IsComplete).ShouldBe((reviewsMissing, correctionsMissing, complete));
    }

    [Theory]
    [InlineData("", "A", "BNK-071", "BNK-074")]
    [InlineData("rB", "C", "BNK-070", null)]
    [InlineData("rB", "B", "BNK-070", "BNK-075")]
    [InlineData("rB nD", "B", "BNK-073", "BNK-074")]
    [InlineData("rB nD", "D", "BNK-072", "BNK-074")]
    [InlineData("rB nD rC", "D", "BNK-070", "BNK-076")]
    public void A_refusal_says_why(string steps, string who, string? review, string? correct)
    {
        var course = Course(steps);
        (course.MayReview(Of(who[0] - 'A' + 1))?.Code, course.MayCorrect(Of(who[0] - 'A' + 1))?.Code).ShouldBe((review, correct));
    }

    [Fact]
    public void Two_reviews_of_one_person_are_one()
    {
        var (first, second) = (new ReviewStep(Of(10), 1, B), new ReviewStep(Of(11), 2, B));
        var course = new ReviewCourse([A], [first, second], [new CorrectionStep(first.Id, A), new CorrectionStep(second.Id, A)]);
        (course.ReviewsMissing, course.CorrectionsMissing, course.IsComplete).ShouldBe((1, 1, false));
    }

    [Theory]
    [InlineData(TextState.Draft, 1, false, "BNK-091")]
    [InlineData(TextState.Draft, 2, false, null)]
    [InlineData(TextState.Draft, 1, true, "BNK-091")]
    [InlineData(TextState.Reviewed, 1, true, "BNK-091")]
    [InlineData(TextState.Reviewed, 2, false, "BNK-092")]
    [InlineData(TextState.Reviewed, 2, true, null)]
    [InlineData(TextState.Reviewed, 3, false, null)]
    [InlineData(TextState.Approved, 3, true, "BNK-090")]
    public void A_language_is_reviewed_by_another_and_approved_by_a_third_or_a_methodologist(TextState state, int who, bool methodologist, string? problem) =>
        TextCourse.MayMove(new ItemText { Language = "kk", State = state, WriterId = A, WriterName = "A", ReviewedBy = B }, Of(who), methodologist)?.Code.ShouldBe(problem);

    private static ReviewCourse Course(string steps)
    {
        var (writers, reviews, corrections) = (new HashSet<Guid> { A }, new List<ReviewStep>(), new List<CorrectionStep>());
        foreach (var step in steps.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var who = Of(step[1] - 'A' + 1);
            if (step[0] == 'r') reviews.Add(new ReviewStep(Of(10 + reviews.Count), 1, who));
            else corrections.Add(new CorrectionStep(reviews[^1].Id, who));
            if (step[0] == 'v') writers.Add(who);
        }
        return new ReviewCourse(writers, reviews, corrections);
    }

    private static string Those(Func<Guid, Problem?> may) => string.Concat("ABCD".Where(l => may(Of(l - 'A' + 1)) is null));

    private static Guid Of(int n) => new(n, 0, 0, new byte[8]);
}
