using Meirim.Psychometrics.Classical;

namespace Meirim.Psychometrics.Tests.Classical;

public sealed class TrialItemTests
{
    private static readonly byte[] Points =
    [
        // three items that count, one on trial
        1, 1, 1, 1,
        1, 1, 0, 0,
        1, 0, 0, 1,
        0, 0, 0, 0,
        1, 1, 1, 0,
        0, 1, 0, 0,
    ];

    private static readonly ResponseMatrix All = ResponseMatrix.Create(["a", "b", "c", "trial"], Points);

    [Fact]
    public void An_item_on_trial_changes_nothing_of_the_test_and_of_the_others()
    {
        var with = ClassicalAnalysis.Analyse(All, counted: [true, true, true, false]);
        var without = ClassicalAnalysis.Analyse(All.WithItems([0, 1, 2]));

        with.Test.ShouldBeEquivalentTo(without.Test);
        with.Items.Take(3).ShouldBe(without.Items);
    }

    [Fact]
    public void It_is_held_against_a_score_in_which_it_is_not()
    {
        var item = ClassicalAnalysis.Analyse(All, counted: [true, true, true, false]).Items[3];

        // points 1, 0, 1, 0, 0, 0 against scores 3, 2, 1, 0, 3, 1: by hand
        double mean = 10 / 6d, xy = (1 * 3) + (1 * 1) - (6 * (2 / 6d) * mean), xx = 2 - (4 / 6d), yy = 24 - (6 * mean * mean);
        item.ItemRest!.Value.ShouldBe(xy / Math.Sqrt(xx * yy), 1e-12);
        item.ItemTotal.ShouldBe(item.ItemRest);
        item.AlphaIfDeleted.ShouldBeNull();
    }

    [Fact]
    public void A_word_for_every_column_is_needed() =>
        Should.Throw<ArgumentException>(() => ClassicalAnalysis.Analyse(All, counted: [true]));
}
