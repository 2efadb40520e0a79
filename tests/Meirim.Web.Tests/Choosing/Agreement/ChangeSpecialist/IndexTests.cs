using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.Agreement.ChangeSpecialist;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_old_agreement_stands_until_another_accepts_and_ends_with_it()
    {
        using var scene = await Scene.Set(app);
        var next = await scene.AnotherSpecialist();
        var old = await scene.Agreed();
        using var asked = await scene.Recipient.Browser.Submit($"/en/agreements/{old}/change-specialist", new Dictionary<string, string?> { ["Reason"] = "trust", ["Numbers"] = next.Number });
        var request = Guid.Parse(asked.Headers.Location!.ToString().Split('/')[3]);
        (await scene.Request(request)).ShouldSatisfyAllConditions(r => r.Replaces.ShouldBe(old), r => r.Wishes.ShouldBe("Таңертең, қазақша"), r => r.ChangeReason.ShouldBe("trust"));
        (await scene.Agreement(old)).State.ShouldBe(AgreementState.Running);
        (await scene.Manager.Browser.Page($"/en/requests/{request}")).QuerySelector("main")!.TextContent.ShouldNotContain("get along");

        var made = await scene.Accept(request);
        (await scene.Agreement(made)).PersonId.ShouldBe(next.Id);
        (await scene.Agreement(old)).State.ShouldBe(AgreementState.Ended);
        (await scene.Places(scene.Specialist)).ShouldBe(1);
        (await scene.Places(next)).ShouldBe(0);
        (await scene.Journal(old)).Last().Kind.ShouldBe(ActKind.AgreementEnded);
    }

    [Fact]
    public async Task Each_field_says_what_is_wrong_and_one_change_is_open_at_a_time()
    {
        using var scene = await Scene.Set(app);
        var next = await scene.AnotherSpecialist();
        var id = await scene.Agreed();
        await Refused("", next.Number, "Reason");
        await Refused("other", next.Number, "Words");
        await Refused("hours", "", "Numbers");
        await Refused("hours", scene.Specialist.Number, "Numbers");
        var page = await scene.Recipient.Browser.Page($"/en/agreements/{id}/change-specialist");
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.Recipient.Browser.Submit(page, $"/en/agreements/{id}/change-specialist", new Dictionary<string, string?> { ["Reason"] = "hours", ["Numbers"] = next.Number })));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);

        async Task Refused(string reason, string numbers, string field)
        {
            using var refused = await scene.Recipient.Browser.Submit($"/en/agreements/{id}/change-specialist", new Dictionary<string, string?> { ["Reason"] = reason, ["Numbers"] = numbers });
            ((int)refused.StatusCode).ShouldBeInRange(400, 409);
            (await Browser.Read(refused)).QuerySelector($"#{field}-error").ShouldNotBeNull(field);
        }
    }

    [Fact]
    public async Task Another_recipient_does_not_learn_that_it_exists()
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Agreed();
        using var other = await scene.AnotherRecipient();
        (await other.Browser.Get($"/en/agreements/{id}/change-specialist")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
