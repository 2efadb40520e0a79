using System.Net;
using System.Text;
using Meirim.Web.Accounts;
using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Proposals.Propose;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_proposal_is_kept_with_its_region_and_day_without_act_and_without_a_readable_author_or_word()
    {
        var (own, person) = await ProposalScene.Worker(app);
        using var _ = own;
        var before = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.PersonId == person));
        using var sent = await own.Submit(ProposalScene.Mine, new Dictionary<string, string?> { ["Words"] = "  Дайте нам автобус  " }, "#make");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var proposal = (await ProposalScene.Of(app, person)).Single();
        (proposal.Region, proposal.Language, proposal.IsCoded).ShouldBe(("27", "ru", false));
        Encoding.UTF8.GetString(proposal.Sealed!).ShouldNotContain("автобус");
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.PersonId == person))).ShouldBe(before);
        (await own.Page(ProposalScene.Mine)).QuerySelector(".m-cards-table")!.TextContent.ShouldContain("Дайте нам автобус");
    }

    [Fact]
    public async Task Nothing_too_much_and_too_often_are_said()
    {
        var (own, person) = await ProposalScene.Worker(app);
        using var _ = own;
        await Says(" ", HttpStatusCode.BadRequest, ProposalScene.Text(app, "PRP-001"));
        await Says(new string('я', 2_001), HttpStatusCode.BadRequest, ProposalScene.Text(app, "PRP-002", 2_000));
        for (int i = 0; i < 5; i++) (await own.Submit(ProposalScene.Mine, new Dictionary<string, string?> { ["Words"] = $"Предложение {i}" }, "#make")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Says("Шестое", HttpStatusCode.TooManyRequests, ProposalScene.Text(app, "PRP-003", 5));
        (await ProposalScene.Of(app, person)).Count.ShouldBe(5);
        using var nobody = await app.SignedInAs(Role.Practitioner);
        (await nobody.Submit(ProposalScene.Mine, new Dictionary<string, string?> { ["Words"] = "Слова" }, "#make")).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        async Task Says(string words, HttpStatusCode status, string text)
        {
            using var answer = await own.Submit(ProposalScene.Mine, new Dictionary<string, string?> { ["Words"] = words }, "#make");
            answer.StatusCode.ShouldBe(status);
            (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(text);
        }
    }

    [Fact]
    public async Task The_author_takes_theirs_back_and_nobody_elses()
    {
        var (own, person) = await ProposalScene.Worker(app);
        using var _ = own;
        (await own.Submit(ProposalScene.Mine, new Dictionary<string, string?> { ["Words"] = "Моё" }, "#make")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var others = await ProposalScene.Propose(app, "Чужое предложение");
        (await own.Submit(ProposalScene.Mine, new Dictionary<string, string?> { ["id"] = others.Id.ToString("D") }, "#take-back")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.With(s => s.GetRequiredService<MeirimDb>().Proposals.AnyAsync(p => p.Id == others.Id))).ShouldBeTrue();
        (await own.Submit(ProposalScene.Mine, new Dictionary<string, string?> { ["id"] = (await ProposalScene.Of(app, person)).Single().Id.ToString("D") }, "#take-back")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ProposalScene.Of(app, person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_an_erased_person_the_words_and_the_author_go_and_the_count_stays()
    {
        var (own, person) = await ProposalScene.Worker(app);
        using var _ = own;
        foreach (var words in new[] { "Первое", "Второе" }) (await own.Submit(ProposalScene.Mine, new Dictionary<string, string?> { ["Words"] = words }, "#make")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var both = await ProposalScene.Of(app, person);
        (await ProposalScene.Code(app, both[0], "pay"))?.Code.ShouldBeNull();
        var number = await app.With(s => s.GetRequiredService<MeirimDb>().People.Where(p => p.Id == person).Select(p => p.Number).SingleAsync());
        (await app.With(s => s.GetRequiredService<ErasePersonHandler>().Handle(Actor.Program, number, "request 9"))).Problem.ShouldBeNull();
        var left = await app.With(s => s.GetRequiredService<MeirimDb>().Proposals.AsNoTracking().Include(p => p.Themes).Where(p => p.Id == both[0].Id || p.Id == both[1].Id).ToListAsync());
        var kept = left.Single();
        (kept.Id, kept.Owner, kept.Sealed, kept.Themes.Single().Theme).ShouldBe((both[0].Id, null, null, "pay"));
    }
}
