using Meirim.Scales;

namespace Meirim.Scales.Tests;

public sealed class PackUseTests
{
    [Theory]
    [InlineData("proqol-5", "en", null, null)]
    [InlineData("proqol-5", "kk", UseRefusal.LanguageIsDraft, null)]
    [InlineData("proqol-5", "lv", UseRefusal.LanguageIsDraft, null)]
    [InlineData("proqol-5", "de", UseRefusal.LanguageMissing, UseRefusal.LanguageMissing)]
    [InlineData("ipip-big-five", "ru", UseRefusal.LanguageIsDraft, null)]
    [InlineData("ipip-emotional", "en", UseRefusal.LanguageIsDraft, null)]
    [InlineData("ipip-big-five", "en", null, null)]
    [InlineData("cbi", "en", UseRefusal.NotPermitted, UseRefusal.NotPermitted)]
    [InlineData("spcc", "kk", UseRefusal.NotPermitted, UseRefusal.NotPermitted)]
    public void A_round_takes_only_permitted_and_tried_wordings_a_person_may_take_a_draft(string pack, string language, UseRefusal? round, UseRefusal? oneself)
    {
        PackUse.ForRound(Packs.Of(pack), language).ShouldBe(round);
        PackUse.ForOneself(Packs.Of(pack), language).ShouldBe(oneself);
    }

    [Fact]
    public void A_wording_that_was_tried_out_may_be_used_in_a_round()
    {
        var pack = ScalePackReader.Read(Packs.Small.Replace("\"state\": \"draft\"", "\"state\": \"validated\"", StringComparison.Ordinal)).Pack!;
        (PackUse.ForRound(pack, "ru"), PackUse.IsDraft(pack, "ru")).ShouldBe((null, false));
        PackUse.ForRound(pack with { Languages = new Dictionary<string, PackLanguage>() }, "ru").ShouldBe(UseRefusal.NoWording);
    }
}
