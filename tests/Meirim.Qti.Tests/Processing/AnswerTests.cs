using FsCheck;
using FsCheck.Fluent;
using Meirim.Qti.Items;
using Meirim.Qti.Processing;

namespace Meirim.Qti.Tests.Processing;

/// <summary>Answers that no honest page gives: a refusal and never an exception.</summary>
public sealed class AnswerTests
{
    [Fact]
    public void An_answer_is_scored_in_the_language_in_which_the_item_was_seen()
    {
        var item = Some.TextEntry();

        Score(item, "kk", "Қала").Score.ShouldBe(1);
        Score(item, "kk", "город").Score.ShouldBe(0);
        Score(item, "ru", "город").Score.ShouldBe(1);
        Score(item, null, "қала").Score.ShouldBe(1);
    }

    [Theory]
    [InlineData("single", "A B", "QTI-303")]
    [InlineData("single", "ZZ", "QTI-305")]
    [InlineData("single", "no identifier at all", "QTI-303")]
    [InlineData("order", "A A", "QTI-304")]
    [InlineData("match", "C1_R1", "QTI-302")]
    public void An_answer_that_cannot_be_given_is_refused_and_counts_as_none(string kind, string values, string code)
    {
        var scored = Score(Some.Named(kind), "ru", values.Split(' '));

        scored.Problems.Single().Code.ShouldBe(code);
        scored.Score.ShouldBe(0);
    }

    [Fact]
    public void A_pair_the_wrong_way_round_and_a_row_matched_twice_are_refused()
    {
        Score(Some.Match(), "ru", "C1 R1").Problems.Single().Code.ShouldBe("QTI-305");
        Score(Some.Match(), "ru", "R1 C1", "R1 C2").Problems.Single().Code.ShouldBe("QTI-304");
        Score(Some.Match(), "ru", "R1 C1", "R2 C1").Score.ShouldBe(1);
    }

    [Fact]
    public void Choosing_more_than_allowed_earns_nothing()
    {
        var item = Some.Multiple();
        var two = item with { Interactions = [((ChoiceInteraction)item.Interactions[0]) with { MaxChoices = 2 }] };

        Score(two, "ru", "A", "B").Score.ShouldBe(1.5);
        Score(two, "ru", "A", "B", "D").ShouldSatisfyAllConditions(s => s.Score.ShouldBe(0), s => s.Problems.Single().Code.ShouldBe("QTI-304"));
        Score(two, "ru", "A", "A", "B").Score.ShouldBe(1.5, "a value said twice is one choice");
    }

    [Fact]
    public void A_response_that_the_item_has_not_is_named() =>
        ResponseProcessor.Score(Some.Single(), new Dictionary<string, IReadOnlyList<string>> { ["OTHER"] = ["A"], ["RESPONSE"] = ["B"] })
            .ShouldSatisfyAllConditions(s => s.Score.ShouldBe(1), s => s.Problems.Single().Code.ShouldBe("QTI-301"));

    [Theory]
    [InlineData("""{"RESPONSE": "A"}""", "A")]
    [InlineData("""{"RESPONSE": ["A", "B"]}""", "A|B")]
    [InlineData("""{"RESPONSE": 2.5}""", "2.5")]
    [InlineData("""{"RESPONSE": true}""", "true")]
    [InlineData("""{"RESPONSE": null}""", "")]
    [InlineData("""{"RESPONSE": []}""", "")]
    public void Answers_are_read_from_JSON(string json, string values) => string.Join('|', Answers.FromJson(json).Answers!["RESPONSE"]).ShouldBe(values);

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"A\"")]
    [InlineData("""{"RESPONSE": {"a": 1}}""")]
    [InlineData("""{"RESPONSE": [["A"]]}""")]
    [InlineData("""{"RESPONSE": "\ud800"}""")]
    [InlineData("[[[[[[[[[[[[")]
    public void What_is_no_set_of_answers_is_refused(string json) => Answers.FromJson(json).Problem!.Code.ShouldBe("QTI-306");

    [Fact]
    public void No_answer_whatever_makes_an_item_throw_and_the_score_is_always_the_same()
    {
        var items = Some.OfEachKind();
        var word = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Where(s => s is not null),
            Gen.Elements("A", "B", "C", "R1 C1", "C1 R1", "W1 G1", "H1", "S1", "2.5", "1e999", "NaN", "-0", "город", "\ud800", "\uFFFE", "\ud83f\udfff", "", " "));
        var answers = from values in Gen.ArrayOf(word) from item in Gen.Elements(items.ToArray()) from response in Gen.Elements("RESPONSE", "R2", "") select (item, response, values);

        Prop.ForAll(answers.ToArbitrary(), a =>
        {
            var given = new Dictionary<string, IReadOnlyList<string>> { [a.response] = a.values };
            var (once, again) = (ResponseProcessor.Score(a.item, given, "ru"), ResponseProcessor.Score(a.item, given, "ru"));
            return once.Score.Equals(again.Score) && once.Outcomes.Keys.Order().SequenceEqual(a.item.Outcomes.Select(o => o.Identifier).Order()) && (once.Score is null || double.IsFinite(once.Score.Value));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData("го\uFFFEрод", 1)]
    [InlineData("город\uFFFF", 1)]
    [InlineData("город\ud83f\udffe", 1)]
    [InlineData("город\0", 1)]
    [InlineData("город\ud800", 0)]
    [InlineData("\uFFFE", 0)]
    public void Signs_that_are_no_letters_harm_nothing(string answer, double score) => Score(Some.TextEntry(), "ru", answer).Score.ShouldBe(score);

    [Fact]
    public void The_order_of_chosen_options_does_not_matter() =>
        Prop.ForAll(Gen.Shuffle(new[] { "A", "B", "C", "D" }).SelectMany(s => Gen.Choose(0, 4).Select(n => s[..n])).ToArbitrary(), chosen =>
            Score(Some.Multiple(), "ru", chosen).Score.Equals(Score(Some.Multiple(), "ru", [.. chosen.Order()]).Score)).Check(Config.QuickThrowOnFailure);

    private static Scored Score(Item item, string? language, params string[] values) =>
        ResponseProcessor.Score(item, new Dictionary<string, IReadOnlyList<string>> { ["RESPONSE"] = values }, language);
}
