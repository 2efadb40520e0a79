using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Journal.ReadJournal;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_journal_shows_the_newest_acts_and_pages_back_to_the_first()
    {
        for (int i = 0; i < 3; i++) await People.Create(app);
        await Ledger.Sequenced(app);
        using var visitor = app.Visitor();

        var page = await visitor.Page("/en/journal");
        page.QuerySelectorAll("tbody tr").Length.ShouldBeInRange(3, 50);
        page.QuerySelector("tbody")!.TextContent.ShouldContain("Person registered");

        var first = await visitor.Page("/en/journal?before=1");
        first.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        first.QuerySelector("tbody th a")!.GetAttribute("href").ShouldBe("/en/journal/0");
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("0")]
    [InlineData("99999999999999999999999")]
    [InlineData("x")]
    public async Task A_senseless_place_is_said_to_be_none_and_the_newest_are_shown_all_the_same(string before)
    {
        await People.Create(app);
        await Ledger.Sequenced(app);
        using var visitor = app.Visitor();

        var page = await visitor.Page($"/ru/journal?before={before}", System.Net.HttpStatusCode.BadRequest);

        page.QuerySelector("main [role=alert]")!.TextContent.ShouldContain("Такого места в журнале нет");
        page.QuerySelectorAll("tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_place_beyond_the_end_is_the_end()
    {
        await People.Create(app);
        await Ledger.Sequenced(app);
        using var visitor = app.Visitor();

        (await visitor.Page("/ru/journal?before=99999999999")).QuerySelectorAll("tbody tr").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_journal_tells_nobody_whom_an_act_concerns()
    {
        var person = await People.Create(app, p => p.Named("Құпияев", "Марат"));
        await Ledger.Sequenced(app);
        using var visitor = app.Visitor();

        var text = (await visitor.Page("/kk/journal")).DocumentElement.OuterHtml;
        text.ShouldNotContain("Құпияев");
        text.ShouldNotContain(person.Number);
        text.ShouldNotContain(person.Id.ToString());
    }

    [Fact]
    public void Every_act_has_its_words()
    {
        var texts = app.Services.GetRequiredService<Texts>();
        Enum.GetNames<ActKind>().Where(k => !texts.Has("act." + k)).ShouldBeEmpty();
    }
}
