using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.AnswerRequest.Answer;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Accepting_makes_the_agreement_and_takes_the_place_by_a_fact_of_the_day()
    {
        using var scene = await Scene.Set(app, 2);
        using var own = await scene.Own();
        var request = await scene.Ask();
        var id = await scene.Accept(request, own.Browser);

        var agreement = await scene.Agreement(id);
        agreement.Services.ShouldHaveSingleItem().ShouldSatisfyAllConditions(s => s.Service.ShouldBe(Scene.Service), s => s.HoursPerWeek.ShouldBe(4));
        agreement.State.ShouldBe(AgreementState.Running);
        (await scene.Request(request)).State.ShouldBe(RequestState.Agreed);
        (await scene.Places(scene.Specialist)).ShouldBe(1);
        var file = await app.With(s => Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<RecordStore>(s).Find(scene.Specialist.Id));
        var today = await app.With(s => Task.FromResult(Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Web.Countries.CountryClock>(s).Today));
        file!.Facts.Where(f => f.Kind == FactKind.Offer).OrderBy(f => f.RecordedAt).Select(f => (f.From, f.SupersededAt is null)).ShouldBe([(new DateOnly(2024, 1, 1), false), (today, true)]);
        (await scene.Journal(id)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(ActKind.AgreementMade), e => e.Right.ShouldBe(Role.Practitioner));
        (await scene.Told(scene.Recipient)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(m => m.Kind.ShouldBe("choosing-accepted"), m => m.Path.ShouldBe($"/agreements/{id}"));
        var findings = new List<RowFinding>();
        await app.With(async s =>
        {
            await foreach (var finding in Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<RowAudit>(s).Check())
                if (finding.Id == file.Facts[^1].Id) findings.Add(finding);
            return 0;
        });
        findings.ShouldBeEmpty("the fact is as the ledger holds it");
    }

    [Theory]
    [InlineData("Hours[social-domestic]", "7", "Hours_social-domestic_")]
    [InlineData("Hours[social-domestic]", "", "Hours_social-domestic_")]
    [InlineData("Hours[social-domestic]", "x", "Hours_social-domestic_")]
    [InlineData("From", "01.01.2020", "From")]
    [InlineData("From", "", "From")]
    [InlineData("LastDay", "01.01.2020", "LastDay")]
    [InlineData("LastDay", "soon", "LastDay")]
    public async Task Each_field_says_what_is_wrong(string field, string value, string at)
    {
        using var scene = await Scene.Set(app);
        var id = await scene.Ask();
        var terms = Scene.Terms;
        terms[field] = value;
        using var refused = await scene.Manager.Browser.Submit($"/en/requests/{id}", terms, "#accept");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(refused)).QuerySelector($"[id='{at}-error']").ShouldNotBeNull();
        (await scene.Places(scene.Specialist)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_several_kinds_each_has_its_hours_and_one_may_be_left_out()
    {
        using var scene = await Scene.Set(app);
        var page = await scene.Recipient.Browser.Page("/en/choose");
        var answers = scene.Answers();
        var second = page.QuerySelectorAll("[name='Form.Services']").Skip(1).First().GetAttribute("value")!;
        using var kept = await scene.Recipient.Browser.Http.PostAsync(new Uri("/en/choose", UriKind.Relative), new FormUrlEncodedContent(
            [.. answers.Select(a => new KeyValuePair<string, string?>(a.Key, a.Value)), new("Form.Services", second), new("Form.StartDay", page.QuerySelector("[name='Form.StartDay']")!.GetAttribute("value")),
             new("__RequestVerificationToken", page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value"))]));
        kept.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var id = Guid.Parse(kept.Headers.Location!.ToString().Split('/')[3]);
        using var sent = await scene.Recipient.Browser.Submit($"/en/choose/{id}/check", new Dictionary<string, string?>(), "#send");
        (await scene.Manager.Browser.Page($"/en/requests/{id}")).QuerySelectorAll("#accept [name^='Hours']").Length.ShouldBe(2);
        var agreement = await scene.Agreement(await scene.Accept(id));
        agreement.Services.ShouldHaveSingleItem().Service.ShouldBe(Scene.Service);
    }

    [Fact]
    public async Task Declining_needs_a_reason_and_leads_to_the_next_one_named()
    {
        using var scene = await Scene.Set(app);
        using var there = await Scene.Set(app);
        var id = await scene.Ask("close", scene.Specialist, there.Specialist);
        (await there.Manager.Browser.Get($"/en/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "not yet asked");
        using var refused = await scene.Manager.Browser.Submit($"/en/requests/{id}", new Dictionary<string, string?>(), "#decline");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(refused)).QuerySelector("#Reason-error").ShouldNotBeNull();

        await scene.Decline(id);
        (await scene.Manager.Browser.Get($"/en/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "who declined sees it no longer");
        (await scene.Request(id)).Current!.PersonId.ShouldBe(there.Specialist.Id);
        (await scene.Told(scene.Recipient)).ShouldHaveSingleItem().Kind.ShouldBe("choosing-moved-on");
        (await there.Told(there.Manager)).ShouldHaveSingleItem().Kind.ShouldBe("choosing-asked");
        (await scene.Journal(id)).Last().ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(ActKind.RequestDeclined), e => e.Reason.ShouldBe("too-far"));
        await there.Decline(id);
        (await scene.Request(id)).State.ShouldBe(RequestState.Nobody);
        (await scene.Told(scene.Recipient)).Last().Kind.ShouldBe("choosing-nobody");
    }

    [Fact]
    public async Task Who_has_no_place_when_their_turn_comes_is_passed_over()
    {
        using var scene = await Scene.Set(app);
        using var there = await Scene.Set(app);
        var id = await scene.Ask("close", scene.Specialist, there.Specialist);
        await there.Agreed();
        await scene.Decline(id);
        var request = await scene.Request(id);
        request.State.ShouldBe(RequestState.Nobody);
        request.Asked.Single(a => a.PersonId == there.Specialist.Id).State.ShouldBe(AskedState.NoPlace);
    }

    [Fact]
    public async Task Others_do_not_learn_that_it_exists()
    {
        using var scene = await Scene.Set(app);
        using var elsewhere = await Scene.Set(app);
        var id = await scene.Ask();
        (await elsewhere.Manager.Browser.Get($"/en/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var stranger = await People.Create(app);
        using var practitioner = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: stranger.Id));
        (await practitioner.Get($"/en/requests/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await scene.Manager.Browser.Get($"/en/requests/{Guid.CreateVersion7()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_answered_is_not_answered_again()
    {
        using var scene = await Scene.Set(app, 5);
        var id = await scene.Ask();
        var page = await scene.Manager.Browser.Page($"/en/requests/{id}");
        await scene.Accept(id);
        using var again = await scene.Manager.Browser.Submit(page, $"/en/requests/{id}", Scene.Terms, "#accept");
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using var declined = await scene.Manager.Browser.Submit(page, $"/en/requests/{id}", new Dictionary<string, string?> { ["Reason"] = "hours" }, "#decline");
        declined.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await scene.Places(scene.Specialist)).ShouldBe(4);
    }
}
