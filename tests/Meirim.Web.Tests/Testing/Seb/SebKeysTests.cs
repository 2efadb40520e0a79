using Meirim.Web.Testing.Seb;

namespace Meirim.Web.Tests.Testing.Seb;

public sealed class SebKeysTests
{
    private const string Key = "81aad4ab9dfd447cc479e6a4a7c9a544e2cafc7f3adeb68b2a21efad68eca4dc", Other = "4fa9af8ec8759eb7c680752ef4ee5eaf1a860628608fccae2715d519849f9292";
    private const string Here = "https://meirim.example/sitting/0197a000-0000-7000-8000-000000000001/take";

    /// <summary>Reckoned with <c>openssl dgst -sha256</c> over address and key.</summary>
    [Theory]
    [InlineData(Here, "83c9f27a3b975a99b32827f2bbe56f6e8b3520cfd2f5cda3f9c2f82ad07d8d68")]
    [InlineData("https://xn--80aqy.example/ru/sit/1?x=%D0%B0", "aef57fe7f590ccb8342b159c69f74ef51ed1c604cc60d7d4068f5241587fff13")]
    public void What_is_shown_is_the_hash_of_address_and_key(string address, string hash)
    {
        SebKeys.HashOf(address, Key).ShouldBe(hash);
        new SebKeys([Key], []).Refuses([new SebShown(address, hash, null)]).ShouldBeNull();
        new SebKeys([Key], []).Refuses([new SebShown(address, hash.ToUpperInvariant(), null)]).ShouldBeNull();
        new SebKeys([Other, Key], []).Refuses([new SebShown(address, hash, null)]).ShouldBeNull();
    }

    [Fact]
    public void Nothing_shown_is_another_browser_and_anything_else_is_other_settings()
    {
        var keys = new SebKeys([Key], []);
        keys.Refuses([]).ShouldBe(SebProblems.Needed);
        keys.Refuses([new SebShown(Here, null, "")]).ShouldBe(SebProblems.Needed);
        keys.Refuses([new SebShown(Here, Key, null)]).ShouldBe(SebProblems.KeyWrong);
        keys.Refuses([new SebShown(Here, SebKeys.HashOf(Here, Other), null)]).ShouldBe(SebProblems.KeyWrong);
        keys.Refuses([new SebShown(Here + "?x", SebKeys.HashOf(Here, Key), null)]).ShouldBe(SebProblems.KeyWrong);
        keys.Refuses([new SebShown(Here, null, SebKeys.HashOf(Here, Key))]).ShouldBe(SebProblems.KeyWrong);
    }

    [Fact]
    public void Of_each_list_that_is_not_empty_one_must_be_shown()
    {
        var (config, exam) = (SebKeys.HashOf(Here, Key), SebKeys.HashOf(Here, Other));
        new SebKeys([Key], [Other]).Refuses([new SebShown(Here, config, exam)]).ShouldBeNull();
        new SebKeys([Key], [Other]).Refuses([new SebShown(Here, config, null)]).ShouldBe(SebProblems.KeyWrong);
        new SebKeys([Key], [Other]).Refuses([new SebShown(Here, null, exam)]).ShouldBe(SebProblems.KeyWrong);
        new SebKeys([], [Other]).Refuses([new SebShown(Here, config, exam)]).ShouldBeNull();
    }

    [Fact]
    public void Keys_are_kept_as_they_are()
    {
        var back = SebKeys.Read(new SebKeys([Key], [Other]).ToJson())!;
        (back.Config.ShouldHaveSingleItem(), back.Exam.ShouldHaveSingleItem()).ShouldBe((Key, Other));
        SebKeys.Read(null).ShouldBeNull();
    }
}
