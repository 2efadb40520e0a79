using Meirim.Standards.Judging;
using Meirim.Web.Register;
using Meirim.Web.Ui;
using Meirim.Web.Ui.Parts;

namespace Meirim.Web.Tests.Ui.Parts;

public sealed class StateTests
{
    public static TheoryData<Enum> States() => [.. Enum.GetValues<Outcome>().Cast<Enum>().Concat(Enum.GetValues<EntryStatus>().Cast<Enum>())];

    [Theory]
    [MemberData(nameof(States))]
    public async Task Every_state_is_said_in_words_with_sign_and_colour(Enum state)
    {
        var part = await new PartPage().Render(new State { Of = state }, "state");
        part.TextContent.Trim().ShouldNotBeEmpty();
        part.QuerySelector("svg[aria-hidden=true]").ShouldNotBeNull();
        part.QuerySelector("span[data-color]").ShouldNotBeNull();
        foreach (var language in Texts.Languages) new Texts().In(language, "state." + state).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("primary", null, null)]
    [InlineData("secondary", "secondary", null)]
    [InlineData("quiet", "tertiary", null)]
    [InlineData("danger", null, "danger")]
    public async Task A_button_looks_as_asked(string look, string? variant, string? color)
    {
        var button = (await new PartPage().Render(new Look { Kind = look }, "button", "Save")).QuerySelector("button.ds-button")!;
        (button.GetAttribute("data-variant"), button.GetAttribute("data-color"), button.GetAttribute("type")).ShouldBe((variant, color, "submit"));
    }

    [Fact]
    public async Task A_list_without_more_pages_shows_no_way_on()
    {
        (await new PartPage().Render(new Pages(), "pages")).ChildElementCount.ShouldBe(0);
        var part = await new PartPage().Render(new Pages { Next = "~/find?after=x&q=a" }, "pages");
        part.QuerySelectorAll("a").ShouldHaveSingleItem().GetAttribute("href").ShouldBe("/kk/find?after=x&q=a");
    }
}
