using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Proposals.ListProposals;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Proposals_stand_under_their_themes_with_region_and_day_and_without_author()
    {
        var proposal = await ProposalScene.Propose(app, "Нужны машины для выездов в сёла");
        (await ProposalScene.Code(app, proposal, "means", "services"))?.Code.ShouldBeNull();
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var page = await methodologist.Page(ProposalScene.Desk + "?theme=means");
        var row = page.QuerySelectorAll("main tbody tr").Single(r => r.TextContent.Contains("Нужны машины", StringComparison.Ordinal));
        row.TextContent.ShouldContain("Транспорт, связь, средства; Помощь получателям");
        row.TextContent.ShouldNotContain("Сынақ");
        page.QuerySelectorAll("table[data-chart] tbody tr").ShouldContain(r => r.TextContent.Contains("Помощь получателям", StringComparison.Ordinal));
        (await methodologist.Page(ProposalScene.Desk)).QuerySelector("main")!.TextContent.ShouldNotContain("Нужны машины");
        (await methodologist.Page(ProposalScene.Desk + "?theme=nonsense")).QuerySelector("h1").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_long_list_goes_on_at_the_next_page()
    {
        for (int i = 0; i < 6; i++)
        {
            var (own, _) = await ProposalScene.Worker(app);
            using var worker = own;
            for (int n = 0; n < 5; n++) (await own.Submit(ProposalScene.Mine, new Dictionary<string, string?> { ["Words"] = $"Много {i} {n}" }, "#make")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var seen = new List<string>();
        for (string? path = ProposalScene.Desk; path is not null;)
        {
            var page = await methodologist.Page(path);
            seen.AddRange(page.QuerySelectorAll("main h2 ~ table tbody th a").Select(a => a.GetAttribute("href")!));
            path = page.QuerySelector(".m-pages a[rel=next]")?.GetAttribute("href");
            seen.Count.ShouldBeLessThan(2_000);
        }
        seen.Count.ShouldBeGreaterThanOrEqualTo(30);
        seen.Distinct().Count().ShouldBe(seen.Count);
    }
}
