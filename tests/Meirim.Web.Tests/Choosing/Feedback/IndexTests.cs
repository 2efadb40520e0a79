using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.Feedback;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static Dictionary<string, string?> Said => new()
    {
        ["AsAgreed"] = "Yes",
        ["WithRespect"] = "Partly",
        ["Explained"] = "NotSaid",
        ["Helps"] = "Yes",
        ["Good"] = "Ұқыпты келеді",
    };

    [Fact]
    public async Task It_is_read_by_the_specialist_and_the_employer_and_stands_on_no_public_page()
    {
        using var scene = await Scene.Set(app);
        using var own = await scene.Own();
        var id = await scene.Agreed();
        using var given = await scene.Recipient.Browser.Submit($"/en/agreements/{id}/feedback", Said);
        given.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var reader in new[] { own, scene.Manager }) (await reader.Browser.Page($"/en/agreements/{id}")).QuerySelector(".ch-said")!.TextContent.ShouldContain("Ұқыпты келеді");
        using var visitor = app.Visitor();
        (await visitor.Page($"/en/specialists/{scene.Specialist.Number}")).QuerySelector("main")!.TextContent.ShouldNotContain("Ұқыпты");
        (await scene.Told(own)).Last().Kind.ShouldBe("choosing-feedback");
    }

    [Fact]
    public async Task Every_question_has_an_answer_and_once_a_day_is_enough()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Agreed();
        foreach (var field in new[] { "AsAgreed", "WithRespect", "Explained", "Helps" })
        {
            var said = Said;
            said[field] = null;
            using var refused = await scene.Recipient.Browser.Submit($"/en/agreements/{id}/feedback", said);
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await Browser.Read(refused)).QuerySelector($"#{field}-error").ShouldNotBeNull();
        }
        var page = await scene.Recipient.Browser.Page($"/en/agreements/{id}/feedback");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Recipient.Browser.Submit(page, $"/en/agreements/{id}/feedback", Said)));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
    }

    [Fact]
    public async Task Another_recipient_cannot_speak()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Agreed();
        using var other = await scene.AnotherRecipient();
        (await other.Browser.Get($"/en/agreements/{id}/feedback")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
