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
    public void Figures_take_only_permitted_and_tried_wordings_a_person_may_take_a_draft(string pack, string language, UseRefusal? figures, UseRefusal? oneself)
    {
        PackUse.ForFigures(Packs.Of(pack), language).ShouldBe(figures);
        PackUse.ForOneself(Packs.Of(pack), language).ShouldBe(oneself);
    }

    [Fact]
    public void A_wording_that_was_tried_out_goes_into_figures()
    {
        var pack = ScalePackReader.Read(Packs.Small.Replace("\"state\": \"draft\"", "\"state\": \"validated\"", StringComparison.Ordinal)).Pack!;
        (PackUse.ForFigures(pack, "ru"), PackUse.IsDraft(pack, "ru")).ShouldBe((null, false));
        PackUse.ForFigures(pack with { Languages = new Dictionary<string, PackLanguage>() }, "ru").ShouldBe(UseRefusal.NoWording);
    }
}
