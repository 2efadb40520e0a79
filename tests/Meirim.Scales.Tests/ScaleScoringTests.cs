using FsCheck;
using FsCheck.Fluent;
using Meirim.Scales;

namespace Meirim.Scales.Tests;

public sealed class ScaleScoringTests
{
    private static Dictionary<int, double> Answers(ScalePack pack, Func<int, double> value) => pack.Items.ToDictionary(i => i.Number, i => value(i.Number));

    [Fact]
    public void The_middle_answer_to_everything_is_the_middle_of_every_scale()
    {
        var pack = Packs.Of("proqol-5");
        ScaleScoring.Score(pack, Answers(pack, _ => 3)).ShouldAllBe(s => s.Value == 30 && !s.IsProrated);
    }

    [Fact]
    public void Reversed_statements_count_the_other_way_round()
    {
        var pack = Packs.Of("proqol-5");
        // all «very often»: ten of satisfaction count 5 each; of burnout five count 5 and five count 1
        ScaleScoring.Score(pack, Answers(pack, _ => 5)).Select(s => s.Value).ShouldBe([50, 30, 50]);
        // the most burnout that there is: never happy, always trapped
        var worst = Answers(pack, n => n is 1 or 4 or 15 or 17 or 29 ? 1 : 5);
        ScaleScoring.Score(pack, worst).Single(s => s.Scale == "burnout").Value.ShouldBe(50);
    }

    [Theory]
    [InlineData(10, "low")]
    [InlineData(22, "low")]
    [InlineData(22.9, "low")]
    [InlineData(23, "average")]
    [InlineData(41, "average")]
    [InlineData(42, "high")]
    [InlineData(50, "high")]
    public void The_bands_are_those_of_the_manual(double sum, string band) => Packs.Of("proqol-5").Scales.ShouldAllBe(s => s.BandOf(sum)!.Code == band);

    [Theory]
    [InlineData(10, 40.0)]
    [InlineData(9, 40.0)]
    [InlineData(8, 40.0)]
    [InlineData(7, null)]
    [InlineData(0, null)]
    public void Of_ten_statements_eight_must_be_answered(int answered, double? value)
    {
        var pack = Packs.Of("proqol-5");
        var scale = pack.Scales.Single(s => s.Code == "compassion-satisfaction");
        var score = ScaleScoring.Score(pack, scale.Items.Take(answered).ToDictionary(n => n, _ => 4.0)).Single(s => s.Scale == scale.Code);
        (score.Value, score.Answered, score.IsProrated).ShouldBe((value, answered, value is not null && answered < 10));
    }

    [Fact]
    public void Half_of_a_scale_is_enough_where_its_authors_say_so()
    {
        var pack = Packs.Of("cbi");
        ScaleScoring.Score(pack, new Dictionary<int, double> { [1] = 100, [2] = 50, [3] = 0 })[0].Value.ShouldBe(50);
        ScaleScoring.Score(pack, new Dictionary<int, double> { [7] = 100, [8] = 100, [9] = 100 })[1].Value.ShouldBeNull();
    }

    [Fact]
    public void A_value_that_cannot_be_answered_and_a_statement_that_is_not_there_are_errors()
    {
        var pack = Packs.Of("proqol-5");
        foreach (var (number, value) in new[] { (1, 0.0), (1, 6.0), (1, 2.5), (0, 3.0), (31, 3.0) })
            Should.Throw<ArgumentException>(() => ScaleScoring.Score(pack, new Dictionary<int, double> { [number] = value }));
    }

    [Fact]
    public void A_score_lies_within_its_range_and_turns_round_with_the_answers()
    {
        var cases = from pack in Gen.Elements(Packs.All.ToArray())
                    from seed in Gen.ArrayOf(Gen.Choose(0, 1000), pack.Items.Count)
                    select (pack, seed);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var answers = Answers(c.pack, n => c.pack.Responses.Options is { } o ? o[c.seed[n - 1] % o.Count].Value : c.seed[n - 1] % 101);
            var turned = answers.ToDictionary(a => a.Key, a => c.pack.Responses.Reverse(a.Value));
            return ScaleScoring.Score(c.pack, answers).Zip(ScaleScoring.Score(c.pack, turned), c.pack.Scales).All(t =>
            {
                var (least, most) = t.Third.Range(c.pack.Responses);
                return t.First.Value >= least - 1e-9 && t.First.Value <= most + 1e-9 && Math.Abs(t.First.Value!.Value + t.Second.Value!.Value - least - most) < 1e-6;
            });
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Fact]
    public void Answering_the_mean_of_the_rest_changes_nothing()
    {
        var pack = Packs.Of("ipip-big-five");
        Prop.ForAll(Gen.Choose(1, 5).ToArbitrary(), Gen.Choose(0, 4).ToArbitrary(), (value, which) =>
        {
            var scale = pack.Scales[which];
            var keyed = scale.Items.ToDictionary(n => n, _ => (double)value).Concat(scale.Reversed.ToDictionary(n => n, _ => 6.0 - value)).ToDictionary();
            var whole = ScaleScoring.Score(pack, keyed)[which].Value;
            keyed.Remove(scale.Items[0]);
            return Math.Abs(ScaleScoring.Score(pack, keyed)[which].Value!.Value - whole!.Value) < 1e-9;
        }).Check(Config.QuickThrowOnFailure);
    }
}
