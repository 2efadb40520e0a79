using Meirim.Web.Testing.Marks;

namespace Meirim.Web.Tests.Testing.Marks;

/// <summary>The mark of a resit out of curves that are known.</summary>
public sealed class ResitEquatingTests
{
    private const int Paper = 40, Shared = 12;

    private static readonly QuestionId[] Anchor = [.. Enumerable.Range(0, Shared).Select(Id)];

    [Fact]
    public void The_same_curves_on_another_scale_keep_the_mark()
    {
        var figures = ResitEquating.Of(TheMain(), Resit(harder: 0, a: 1.25, b: -0.7), ResitMark.Both);
        figures.Outcome.ShouldBe(EquatingOutcome.SameMark);
        figures.NewShare!.Value.ShouldBe(0.6, 0.0005);
        figures.Se!.Value.ShouldBeLessThan(0.01);
        figures.Anchor.Count.ShouldBe(Shared);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    public void Harder_questions_lower_the_mark_as_far_as_true_scores_fall(double harder)
    {
        var figures = ResitEquating.Of(TheMain(), Resit(harder, a: 0.8, b: 0.4), ResitMark.OnlyLower);
        figures.Outcome.ShouldBe(EquatingOutcome.Found);
        // by hand: the ability at which the main round's paper gives 24 points, and the points of the other paper there
        double theta = Solve(t => Expected(Difficulty, t) - (0.6 * Paper));
        figures.NewShare!.Value.ShouldBe(Expected(i => Difficulty(i) + (i < Shared ? 0 : harder), theta) / Paper, 0.0005);
        figures.Moved.ShouldBeLessThan(-1);
    }

    [Fact]
    public void An_easier_paper_raises_the_mark_only_where_the_rule_says_so()
    {
        ResitEquating.Of(TheMain(), Resit(harder: -0.6), ResitMark.Both).Outcome.ShouldBe(EquatingOutcome.Found);
        ResitEquating.Of(TheMain(), Resit(harder: -0.6), ResitMark.OnlyLower).Outcome.ShouldBe(EquatingOutcome.WouldRaise);
    }

    [Fact]
    public void A_question_of_the_anchor_that_became_known_is_left_out()
    {
        // small differences as chance makes them, and one that is two logits easier
        var resit = Resit(harder: 0.5, noise: 0.05, known: 3);
        var figures = ResitEquating.Of(TheMain(), resit, ResitMark.OnlyLower);
        figures.Anchor.Where(a => a.Drifted).ShouldContain(a => a.Item == Id(3).Item);
        var without = ResitEquating.Of(TheMain(), Resit(harder: 0.5, noise: 0.05), ResitMark.OnlyLower);
        figures.NewShare!.Value.ShouldBe(without.NewShare!.Value, 0.02);
    }

    [Fact]
    public void What_was_given_to_all_is_on_both_sides()
    {
        var given = TheMain() with { Forms = [new EquatedForm(500, TheMain().Forms[0].Questions, 2)] };
        var resit = Resit(harder: 0) with { Forms = [new EquatedForm(500, Resit(harder: 0).Forms[0].Questions, 2)] };
        ResitEquating.Of(given, resit, ResitMark.Both).NewShare!.Value.ShouldBe(0.6, 0.0005);
    }

    [Fact]
    public void Where_nothing_holds_the_rounds_together_nothing_is_said()
    {
        ResitEquating.Of(TheMain() with { People = 199 }, Resit(0.5), ResitMark.Both).Outcome.ShouldBe(EquatingOutcome.FewPeople);
        ResitEquating.Of(TheMain() with { Slopes = false }, Resit(0.5), ResitMark.Both).Outcome.ShouldBe(EquatingOutcome.NoModel);
        var resit = Resit(0.5);
        ResitEquating.Of(TheMain(), resit with { Curves = resit.Curves.Where(c => c.Key != Id(Paper + 20)).ToDictionary() }, ResitMark.Both).Outcome.ShouldBe(EquatingOutcome.NoModel);
        ResitEquating.Of(TheMain() with { Forms = [new EquatedForm(500, [.. TheMain().Forms[0].Questions.Skip(Shared - 5)], 0)] }, resit, ResitMark.Both).Outcome.ShouldBe(EquatingOutcome.SmallAnchor);
        // the anchor went apart by chance alone, widely
        ResitEquating.Of(TheMain(), Resit(0.5, noise: 1.5), ResitMark.Both).Outcome.ShouldBeOneOf(EquatingOutcome.Imprecise, EquatingOutcome.Drifted);
    }

    private static QuestionId Id(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), 1);

    private static double Difficulty(int number) => -1.5 + (2.7 * (number % Paper * 7 % Paper) / Paper);

    private static double Slope(int number) => 0.8 + (0.1 * (number % 7));

    private static EquatedRound TheMain() => Round("main", Enumerable.Range(0, Paper), Difficulty);

    /// <summary>As many questions, the anchor and new ones of the same kind; on its own scale, θ = a θ' + b.</summary>
    private static EquatedRound Resit(double harder, double a = 1, double b = 0, double noise = 0, int known = -1) =>
        Round("resit", Enumerable.Range(0, Shared).Concat(Enumerable.Range(Paper + Shared, Paper - Shared)),
            i => Difficulty(i) + (i < Shared ? noise * Math.Sin(i * 2.3) : harder) - (i == known ? 2 : 0), a, b);

    private static EquatedRound Round(string code, IEnumerable<int> numbers, Func<int, double> difficulty, double a = 1, double b = 0) => new(code, 1, 500, 0.6, true,
        [new EquatedForm(500, [.. numbers.Select(Id)], 0)],
        numbers.ToDictionary(Id, i => (Slope(i % Paper) * a, -Slope(i % Paper) * (difficulty(i) - b))));

    private static double Expected(Func<int, double> difficulty, double theta) => Enumerable.Range(0, Paper).Sum(i => 1 / (1 + Math.Exp(-Slope(i) * (theta - difficulty(i)))));

    private static double Solve(Func<double, double> f)
    {
        double low = -6, high = 6;
        for (int step = 0; step < 80; step++)
        {
            double middle = (low + high) / 2;
            if (f(middle) < 0) low = middle;
            else high = middle;
        }
        return low;
    }
}
