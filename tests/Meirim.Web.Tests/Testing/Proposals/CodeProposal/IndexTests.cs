using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Proposals;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Proposals.CodeProposal;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task One_that_is_not_there_is_not_found()
    {
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Get($"{ProposalScene.Desk}/{Guid.CreateVersion7():D}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_gets_several_themes_with_an_act_that_names_no_person()
    {
        var proposal = await ProposalScene.Propose(app, "Меньше бумаг и больше учёбы");
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var path = $"{ProposalScene.Desk}/{proposal.Id:D}";
        var page = await methodologist.Page(path);
        page.QuerySelector("blockquote")!.TextContent.ShouldBe("Меньше бумаг и больше учёбы");
        using var none = await methodologist.Submit(page, path, new Dictionary<string, string?>());
        none.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var wrong = await methodologist.Submit(page, path, new Dictionary<string, string?> { ["Themes"] = "weather" });
        (await Browser.Read(wrong)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(ProposalScene.Text(app, "PRP-006"));
        (await ProposalScene.Code(app, proposal, "workload", "learning"))?.Code.ShouldBeNull();
        var entry = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().SingleAsync(e => e.Kind == ActKind.ProposalCoded && e.Items == $"proposal {proposal.Id:D}"));
        entry.PersonId.ShouldBeNull();
        // the page that was open before knows an older state
        using var late = await methodologist.Submit(page, path, new Dictionary<string, string?> { ["Themes"] = "pay" });
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var changed = await methodologist.Submit(path, new Dictionary<string, string?> { ["Themes"] = "pay" });
        changed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.With(s => s.GetRequiredService<MeirimDb>().ProposalThemes.Where(t => t.ProposalId == proposal.Id).Select(t => t.Theme).ToListAsync())).ShouldBe(["pay"]);
    }

    [Fact]
    public async Task Of_ten_who_code_it_at_once_one_does()
    {
        var proposal = await ProposalScene.Propose(app, "Все сразу");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ProposalScene.Code(app, proposal, "law")));
        outcomes.Count(o => o is null).ShouldBe(1);
        outcomes.Where(o => o is not null).ShouldAllBe(o => o!.Code == ProposalProblems.Stale.Code);
    }
}
