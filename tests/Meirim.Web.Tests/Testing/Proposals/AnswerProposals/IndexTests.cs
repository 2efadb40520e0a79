using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Proposals.AnswerProposals;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Words = "Прошу избавить нас от отчётов, которые дублируют друг друга, Асель Ж.";

    [Fact]
    public async Task An_answer_is_published_in_both_official_languages_with_its_act()
    {
        (await ProposalScene.Code(app, await ProposalScene.Propose(app, Words), "workload"))?.Code.ShouldBeNull();
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        using var published = await methodologist.Submit(ProposalScene.Answer, ProposalScene.Fields("workload"));
        published.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var answer = await app.With(s => s.GetRequiredService<MeirimDb>().ProposalAnswers.AsNoTracking().OrderByDescending(a => a.Id).FirstAsync(a => a.Theme == "workload"));
        answer.Read().Keys.ShouldBe(["kk", "ru"], ignoreOrder: true);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.ProposalAnswered && e.Items == $"proposal-answer {answer.Id:D}"))).ShouldBe(1);
    }

    [Theory]
    [InlineData("Theme", "", "PRP-007")]
    [InlineData("Answers[1].Answer", " ", "PRP-008")]
    [InlineData("Answers[0].Body", "", "PRP-008")]
    [InlineData("AnsweredOn", "2999-01-01", "PRP-009")]
    [InlineData("Answers[1].Summary", Words, "PRP-010")]
    [InlineData("Theme", "standing", "PRP-011")]
    public async Task Each_field_says_what_is_wrong_and_a_workers_own_words_are_never_published(string field, string value, string code)
    {
        (await ProposalScene.Code(app, await ProposalScene.Propose(app, Words), "workload"))?.Code.ShouldBeNull();
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var fields = ProposalScene.Fields("workload");
        fields[field] = value;
        using var answer = await methodologist.Submit(ProposalScene.Answer, fields);
        answer.StatusCode.ShouldBe(code == "PRP-011" ? HttpStatusCode.Conflict : HttpStatusCode.BadRequest);
        var text = ProposalScene.Text(app, code, "\u0000").Split('\u0000')[0];
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(text);
    }
}
