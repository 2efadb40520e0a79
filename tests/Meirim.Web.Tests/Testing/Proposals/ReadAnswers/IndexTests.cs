using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Proposals.ReadAnswers;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Theory]
    [InlineData("kk", "Есеп саны екі есе азайды", "kk")]
    [InlineData("ru", "Число отчётов сокращено вдвое", "ru")]
    [InlineData("en", "Есеп саны екі есе азайды", "kk")]
    [InlineData("lv", "Есеп саны екі есе азайды", "kk")]
    public async Task Everybody_reads_counts_and_answers_and_nobodys_own_words(string language, string answered, string lang)
    {
        (await ProposalScene.Code(app, await ProposalScene.Propose(app, "Тайное слово Жасмин никто не должен прочесть здесь"), "safety"))?.Code.ShouldBeNull();
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        using var published = await methodologist.Submit(ProposalScene.Answer, ProposalScene.Fields("safety"));
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var visitor = app.Visitor();
        var main = (await visitor.Page($"/{language}/proposals")).QuerySelector("main")!;
        main.TextContent.ShouldNotContain("Жасмин");
        var article = main.QuerySelector("article")!;
        article.TextContent.ShouldContain(answered);
        article.QuerySelector("[lang]")!.GetAttribute("lang").ShouldBe(lang);
        article.QuerySelector("time")!.GetAttribute("datetime").ShouldNotBeNullOrEmpty();
        main.QuerySelectorAll("table[data-chart] tbody tr").Length.ShouldBeGreaterThan(0);
        main.QuerySelector("details table tbody tr").ShouldNotBeNull();
    }

    [Fact]
    public async Task Everybody_signed_in_reads_it_too()
    {
        using var worker = await app.SignedInAs(Role.Practitioner);
        (await worker.Get(ProposalScene.Public)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await worker.Get(ProposalScene.Public + "?past=100000")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
