using Meirim.Psychometrics.PassMarks;

namespace Meirim.Psychometrics.Tests.PassMarks;

public sealed class PassMarkTests
{
    private static readonly int[] Scores = [31, 35, 38, 40, 41, 43, 44, 46, 47, 48, 50, 52, 53, 55, 58];

    [Fact]
    public void Angoff_adds_up_the_means_of_the_second_round()
    {
        // by hand: judges 1.4 1.7 2.0 in round 1; 1.6 1.7 1.8 in round 2, SD 0.1
        double[,] first = { { 0.4, 0.5, 0.5 }, { 0.6, 0.5, 0.6 }, { 0.8, 0.5, 0.7 } }, second = { { 0.5, 0.5, 0.6 }, { 0.6, 0.5, 0.6 }, { 0.7, 0.5, 0.6 } };
        var report = Angoff.Analyse([first, second]);

        report.Mark.Score!.Value.ShouldBe(1.7, 1e-12);
        report.Mark.Se!.Value.ShouldBe(0.1 / Math.Sqrt(3), 1e-12);
        report.Rounds[0].Mark.Se!.Value.ShouldBe(0.3 / Math.Sqrt(3), 1e-12);
        report.Rounds[1].ItemMeans.Select(m => m!.Value).ShouldBe([0.6, 0.5, 0.6], 1e-12);
        report.Rounds[1].ItemSds[0]!.Value.ShouldBe(0.1, 1e-12);
    }

    [Fact]
    public void A_judge_who_left_out_a_question_has_no_mark_but_counts_on_the_others()
    {
        var report = Angoff.Analyse([new[,] { { 0.4, 0.5 }, { 0.6, double.NaN }, { 0.8, 0.7 } }]);

        report.Rounds[0].JudgeMarks.ShouldBe([0.9, null, 1.5]);
        report.Mark.Score!.Value.ShouldBe(0.6 + 0.6, 1e-12);
    }

    [Fact]
    public void Ebel_weights_the_judges_shares_by_the_points_of_the_cells()
    {
        var mark = Ebel.Analyse([10, 20, 5], new[,] { { 0.9, 0.6, 0.2 }, { 0.8, 0.5, 0.4 } });

        // 22 and 20
        mark.Score!.Value.ShouldBe(21, 1e-12);
        mark.Se!.Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void Borderline_regression_is_that_of_lm_in_R()
    {
        double[] ratings = [0, 1, 0, 1, 1, 1, 2, 2, 1, 2, 2, 3, 2, 3, 3];
        var report = BorderlineRegression.Analyse([.. Scores.Select(s => (double)s)], ratings, 1);

        report.Mark.Score!.Value.ShouldBe(41.279411764706, 1e-8);
        report.Mark.Se!.Value.ShouldBe(1.097624187618, 1e-8);
        report.RSquared!.Value.ShouldBe(0.792290310393, 1e-8);
    }

    [Fact]
    public void Contrasting_groups_is_that_of_glm_in_R()
    {
        bool[] competent = [.. new[] { 0, 0, 0, 0, 1, 0, 0, 1, 0, 1, 1, 1, 0, 1, 1 }.Select(c => c == 1)];
        var report = ContrastingGroups.Analyse(Scores, competent);

        report.Mark.Score!.Value.ShouldBe(46.45089805166, 1e-6);
        report.Mark.Se!.Value.ShouldBe(2.80062973107, 1e-6);
        (report.FewestErrors, report.Errors).ShouldBe((45, 3));
    }

    [Fact]
    public void Groups_that_do_not_overlap_give_a_reason_instead_of_a_curve()
    {
        var report = ContrastingGroups.Analyse([1, 2, 3, 7, 8, 9], [false, false, false, true, true, true]);

        report.Mark.Score.ShouldBeNull();
        report.Mark.Diagnoses.ShouldNotBeEmpty();
        report.Errors.ShouldBe(0);
    }

    [Fact]
    public void Hofstee_is_where_the_line_meets_the_scores()
    {
        // scores 1 … 100 once each: below the mark m stand m − 1 per cent; the line from (40, 0.6) to (60, 0.2): 0.6 − 0.02 (m − 40)
        int[] scores = [.. Enumerable.Range(1, 100)];
        var mark = Hofstee.Analyse([new(38, 58, 0.2, 0.6), new(42, 62, 0.2, 0.6)], scores);

        // 0.01 (m − 1) = 1.4 − 0.02 m
        mark.Score!.Value.ShouldBe(47, 1e-6);
        // alone the judges come to 45.6667 and 48.3333: the jackknife's error is half of the distance
        mark.Se!.Value.ShouldBe(4 / 3d, 1e-6);
    }

    [Fact]
    public void Hofstee_says_when_nothing_meets() =>
        Hofstee.Analyse([new(40, 60, 0.0, 0.1)], [.. Enumerable.Repeat(10, 50)]).Score.ShouldBeNull();

    [Fact]
    public void One_question_more_or_less_shows_what_it_does_to_people()
    {
        var rates = PassRate.Around(46.3, Scores, 65);

        rates.ShouldBe([new PassRate(46, 8, 8 / 15d), new PassRate(47, 7, 7 / 15d), new PassRate(48, 6, 6 / 15d)]);
    }
}
