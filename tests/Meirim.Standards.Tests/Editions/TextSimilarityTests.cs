using FsCheck;
using FsCheck.Fluent;
using Meirim.Standards.Editions;

namespace Meirim.Standards.Tests.Editions;

public class TextSimilarityTests
{
    private static readonly Config Quick = Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true);

    [Fact]
    public void It_is_symmetric_and_between_nothing_and_one() =>
        Check.One(Quick, Prop.ForAll(ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "").Two().ToArbitrary(), pair =>
        {
            var score = TextSimilarity.Of(pair.Item1, pair.Item2);
            score.ShouldBe(TextSimilarity.Of(pair.Item2, pair.Item1));
            score.ShouldBeInRange(0, 1);
        }));

    [Fact]
    public void Equal_texts_are_one_and_strangers_nothing()
    {
        TextSimilarity.Of("бақ", "бақ").ShouldBe(1);
        TextSimilarity.Of("", "").ShouldBe(1);
        TextSimilarity.Of("бақ", "").ShouldBe(0);
        TextSimilarity.Of("гүл", "кітап").ShouldBe(0);
    }

    [Fact]
    public void Another_ending_is_nearer_than_another_word() =>
        TextSimilarity.Of("көшетті орау", "көшеттерді орау").ShouldBeGreaterThan(TextSimilarity.Of("көшетті орау", "көшетті суару"));
}
