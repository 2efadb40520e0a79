using Meirim.Web.Testing.Marks;

namespace Meirim.Web.Tests.Testing.Marks;

public sealed class PanelReckoningTests
{
    private static readonly PanelItem[] Items = [new(Guid.Empty, 1, 1), new(Guid.Empty, 2, 2), new(Guid.Empty, 3, 1)];

    [Fact]
    public void The_mark_is_the_sum_of_the_means_and_its_error_that_of_the_judges_marks()
    {
        // own marks: 0.5 + 2·0.8 + 0.9 = 3.0; 0.7 + 2·0.6 + 0.5 = 2.4; 0.6 + 2·0.4 + 0.4 = 1.8
        var figures = PanelReckoning.Of(Items, 0, [new(1, [50, 80, 90]), new(2, [70, 60, 50]), new(3, [60, 40, 40])], [0.9, 0.5, 0.4], []);
        figures.Points.ShouldBe(2.4, 1e-9);
        figures.Most.ShouldBe(4);
        figures.Share.ShouldBe(0.6);
        figures.Se!.Value.ShouldBe(0.6 / Math.Sqrt(3), 1e-9);
        figures.Judges.Select(j => Math.Round(j.Mark, 6)).ShouldBe([3, 2.4, 1.8]);
        figures.Items[0].Sd!.Value.ShouldBe(10, 1e-9);
        (figures.Items[0] with { Sd = null }).ShouldBe(new ItemSpread(60, null, 50, 70, 0.9));
        // from the mean of the other two: |50 − 65|, |80 − 50|, |90 − 45|
        figures.Judges[0].Distance.ShouldBe(30, 1e-9);
        figures.Judges[0].WithDifficulty!.Value.ShouldBeLessThan(-0.9);
        figures.Judges[2].WithDifficulty!.Value.ShouldBeGreaterThan(0.9);
        figures.Effects.ShouldBeEmpty();
        figures.Check.ShouldBeNull();
    }

    [Fact]
    public void What_everybody_was_given_raises_the_mark_and_what_it_is_counted_against()
    {
        var judges = Enumerable.Range(1, 5).Select(n => new Judgements(n, [50, 50, 50])).ToList();
        var figures = PanelReckoning.Of(Items, 1, judges, [null, null, null], []);
        figures.Points.ShouldBe(3);
        figures.Most.ShouldBe(5);
        figures.Share.ShouldBe(0.6);
        figures.Se.ShouldBe(0);
    }

    [Fact]
    public void One_question_more_or_less_moves_those_who_stand_at_the_mark()
    {
        SheetPoints[] scores = [new(1, 4), new(2, 4), new(3, 4), new(3, 4), new(4, 4)];
        // 0.6 of four points: three are needed
        PanelReckoning.Effects(0.6, scores).ShouldBe([new MarkEffect(-1, 4, 5), new MarkEffect(0, 3, 5), new MarkEffect(1, 1, 5)]);
    }

    [Fact]
    public void The_check_is_the_compromise_of_what_members_hold_for_bearable()
    {
        SheetPoints[] scores = [.. Enumerable.Range(1, 100).Select(p => new SheetPoints(p, 100))];
        var judges = Enumerable.Range(1, 5).Select(n => new Judgements(n, [50, 50, 50], new PanelBounds(40, 80, 20, 60))).ToList();
        var check = PanelReckoning.Of(Items, 0, judges, [null, null, null], scores).Check!;
        // failing grows as the mark does, the line falls from 60 % at 40 to 20 % at 80: they meet at one half
        check.Share!.Value.ShouldBe(0.5, 0.01);
        check.Members.ShouldBe(5);
        PanelReckoning.Of(Items, 0, judges, [null, null, null], []).Check.ShouldBeNull();
    }
}
