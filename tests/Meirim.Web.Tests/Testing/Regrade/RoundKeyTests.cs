using Meirim.Qti.Items;
using Meirim.Web.Testing.Regrade;

namespace Meirim.Web.Tests.Testing.Regrade;

/// <summary>What a key makes of one question.</summary>
public sealed class RoundKeyTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    [Theory]
    [InlineData(KeyChangeKind.AnotherKey, "B", "A", 0, 1)]
    [InlineData(KeyChangeKind.AnotherKey, "B", "B", 1, 1)]
    [InlineData(KeyChangeKind.SecondKey, "B", "A", 1, 1)]
    [InlineData(KeyChangeKind.SecondKey, "B", "B", 1, 1)]
    [InlineData(KeyChangeKind.SecondKey, "B", "C", 0, 1)]
    [InlineData(KeyChangeKind.SecondKey, "B", null, 0, 1)]
    [InlineData(KeyChangeKind.AllCorrect, null, "A", 1, 1)]
    [InlineData(KeyChangeKind.AllCorrect, null, "C", 1, 1)]
    [InlineData(KeyChangeKind.AllCorrect, null, null, 1, 1)]
    public void Each_kind_gives_what_it_says(KeyChangeKind kind, string? right, string? answer, double points, double most) =>
        Worth([Change(kind, right)], answer).ShouldBe((points, most));

    [Theory]
    [InlineData("A")]
    [InlineData("B")]
    [InlineData(null)]
    public void A_void_question_has_neither_points_nor_a_most(string? answer) => Worth([Change(KeyChangeKind.Void, null)], answer).ShouldBeNull();

    [Fact]
    public void Of_several_changes_the_later_counts_and_a_second_key_stands_beside_what_was_right()
    {
        Worth([Change(KeyChangeKind.AnotherKey, "B"), Change(KeyChangeKind.SecondKey, "C")], "A").ShouldBe((0, 1));
        Worth([Change(KeyChangeKind.AnotherKey, "B"), Change(KeyChangeKind.SecondKey, "C")], "C").ShouldBe((1, 1));
        Worth([Change(KeyChangeKind.SecondKey, "B"), Change(KeyChangeKind.AnotherKey, "C")], "B").ShouldBe((0, 1));
        Worth([Change(KeyChangeKind.SecondKey, "B"), Change(KeyChangeKind.Void, null)], "A").ShouldBeNull();
        Worth([Change(KeyChangeKind.Void, null), Change(KeyChangeKind.SecondKey, "B")], "B").ShouldBeNull();
        Worth([Change(KeyChangeKind.Void, null), Change(KeyChangeKind.AnotherKey, "B")], "B").ShouldBe((1, 1));
    }

    [Fact]
    public void Where_answers_are_worth_points_the_new_right_ones_share_those_of_the_old()
    {
        var item = Question() with
        {
            Processing = new TemplateProcessing(StandardTemplate.MapResponse),
            Interactions = [Choice() with { MaxChoices = 0 }],
            Responses = [new ResponseDeclaration("RESPONSE", Cardinality.Multiple, BaseType.Identifier,
                new AnswerKey { Correct = ["A", "B"], Mapping = new Mapping([new MapEntry("A", 1), new MapEntry("B", 1), new MapEntry("C", -1)], 0, 0) })],
        };
        var key = new RoundKey(2, [new QuestionChange(Id, 1, KeyChangeKind.AnotherKey, Right("A", "C"))]);
        key.Worth(Id, 1, item, Right("A", "C"), "ru").ShouldBe((2, 2));
        key.Worth(Id, 1, item, Right("A"), "ru").ShouldBe((1, 2));
        key.Worth(Id, 1, item, Right("B"), "ru").ShouldBe((0, 2));
    }

    [Fact]
    public void Every_change_is_another_hash_and_none_leaves_it_as_it_was()
    {
        var hashes = new[]
        {
            RoundKey.AsWritten, new RoundKey(2, [Change(KeyChangeKind.Void, null)]), new RoundKey(2, [Change(KeyChangeKind.AllCorrect, null)]),
            new RoundKey(2, [Change(KeyChangeKind.AnotherKey, "B")]), new RoundKey(2, [Change(KeyChangeKind.AnotherKey, "C")]), new RoundKey(2, [Change(KeyChangeKind.SecondKey, "B")]),
            new RoundKey(3, [Change(KeyChangeKind.SecondKey, "B"), Change(KeyChangeKind.Void, null)]), new RoundKey(3, [Change(KeyChangeKind.Void, null), Change(KeyChangeKind.SecondKey, "B")]),
        }.Select(k => k.Hash([])).ToList();
        hashes.ShouldBeUnique();
        new RoundKey(2, []).Hash([]).ShouldBe(hashes[0]);
    }

    [Theory]
    [InlineData(KeyChangeKind.AnotherKey, null, "KEY-007")]
    [InlineData(KeyChangeKind.AnotherKey, "E", "KEY-008")]
    [InlineData(KeyChangeKind.AnotherKey, "A", "KEY-009")]
    [InlineData(KeyChangeKind.SecondKey, "A", "KEY-009")]
    [InlineData(KeyChangeKind.AnotherKey, "A,B", "KEY-008")]
    [InlineData(KeyChangeKind.AnotherKey, "B", null)]
    public void A_key_that_the_question_cannot_have_is_refused(KeyChangeKind kind, string? right, string? code) =>
        Rekeying.Fault(Question(), kind, right is null ? null : Right(right.Split(',')))?.Code.ShouldBe(code);

    [Fact]
    public void A_question_with_rules_of_its_own_takes_no_new_key()
    {
        var own = Question() with { Outcomes = [OutcomeDeclaration.Score], Processing = null };
        Rekeying.Fault(own, KeyChangeKind.AnotherKey, Right("B"))!.Code.ShouldBe("KEY-010");
    }

    private static (double, double)? Worth(QuestionChange[] changes, string? answer) =>
        new RoundKey(2, changes).Worth(Id, 1, Question(), answer is null ? new Dictionary<string, IReadOnlyList<string>>() : Right(answer), "ru");

    private static QuestionChange Change(KeyChangeKind kind, string? right) => new(Id, 1, kind, right is null ? null : Right(right));

    private static Dictionary<string, IReadOnlyList<string>> Right(params string[] values) => new() { ["RESPONSE"] = values };

    private static ChoiceInteraction Choice() => new([.. "ABCD".Select(l => new Option(l.ToString(), LocalText.Of("ru", $"Ответ {l}")))], true) { Response = "RESPONSE", Prompt = LocalText.Of("ru", "Что верно?") };

    private static Item Question() => new()
    {
        Identifier = "Q",
        Title = LocalText.Of("ru", "Вопрос"),
        Body = LocalText.Of("ru", "<div data-response=\"RESPONSE\"></div>"),
        Interactions = [Choice()],
        Responses = [new ResponseDeclaration("RESPONSE", Cardinality.Single, BaseType.Identifier, new AnswerKey { Correct = ["A"] })],
        Outcomes = [OutcomeDeclaration.Score],
        Processing = new TemplateProcessing(StandardTemplate.MatchCorrect),
    };
}
