using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Marks;

/// <summary>Keys and results stand behind these pages: methodologists lead, authors see the panels in which they judge.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class MarkRightsTests(MeirimFixture app)
{
    private static readonly string[] Missing = ["/ru/testing/rounds/none/mark", "/ru/testing/rounds/none/panels/new", $"/ru/testing/rounds/none/panels/{Guid.Empty:D}", $"/ru/panels/{Guid.Empty:D}"];

    [Fact]
    public async Task An_author_leads_no_panel_and_sees_none_in_which_they_do_not_judge()
    {
        var (marks, _) = await MarkScene.Drawn(app);
        using var _1 = marks;
        await marks.Open();
        using var stranger = await app.SignedInAs(Role.Author);
        foreach (var page in new[] { marks.MarkPath, marks.Path + "/panels/new", marks.PanelPath }) (await stranger.Get(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
        (await stranger.Get(marks.JudgePath)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        // who leads the panel judges in it as little as anybody else
        (await marks.One.Browser.Get(marks.JudgePath)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Page("/ru/panels")).QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        foreach (var page in Missing) (await methodologist.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound, page);
    }
}
