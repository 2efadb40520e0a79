using System.Net;
using Meirim.Web.Choosing;
using Meirim.Web.Choosing.AnswerRequest;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Choosing.AnswerRequest;

/// <summary>The clock: in an application of its own, whose time the test sets.</summary>
public sealed class OverdueTests : IAsyncLifetime
{
    private readonly MeirimFixture _app = new();

    public Task InitializeAsync() => _app.InitializeAsync();

    public Task DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task What_is_not_answered_in_time_goes_on_and_the_recipient_is_told()
    {
        using var scene = await Scene.Set(_app);
        var next = await scene.AnotherSpecialist();
        var id = await scene.Ask("wait", scene.Specialist, next);
        var page = await scene.Manager.Browser.Page($"/en/requests/{id}");

        _app.Clock.Advance(TimeSpan.FromDays(2));
        await MoveOn();
        (await scene.Request(id)).Current!.Step.ShouldBe(1, "three days are not over");

        _app.Clock.Advance(TimeSpan.FromDays(2));
        await MoveOn();
        var request = await scene.Request(id);
        request.Current!.PersonId.ShouldBe(next.Id);
        request.Asked.Single(a => a.Step == 1).State.ShouldBe(AskedState.Overdue);
        (await scene.Told(scene.Recipient)).ShouldHaveSingleItem().Kind.ShouldBe("choosing-moved-on");
        (await scene.Journal(id)).Last().ShouldSatisfyAllConditions(e => e.Kind.ShouldBe(ActKind.RequestMovedOn), e => e.Right.ShouldBe(Web.Accounts.Role.System));

        _app.Clock.Advance(TimeSpan.FromDays(5));
        await MoveOn();
        (await scene.Request(id)).State.ShouldBe(RequestState.Waiting);
        (await scene.Told(scene.Recipient)).Last().Kind.ShouldBe("choosing-waiting");
        page.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_answer_after_the_term_is_refused_even_before_the_round_came()
    {
        using var scene = await Scene.Set(_app);
        var id = await scene.Ask();
        var page = await scene.Manager.Browser.Page($"/en/requests/{id}");
        var by = (await scene.Request(id)).Current!.AnswerBy!.Value;
        AnswerRule.Fault(await scene.Request(id), (await scene.Request(id)).Version, by).ShouldBeNull();
        AnswerRule.Fault(await scene.Request(id), (await scene.Request(id)).Version, by.AddMilliseconds(1)).ShouldBe(ChoosingProblems.AnswerTooLate);

        _app.Clock.Advance(TimeSpan.FromDays(4));
        using var again = await Again(scene.Manager);
        using var refused = await again.Submit(page, $"/en/requests/{id}", Scene.Terms, "#accept");
        refused.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
        (await scene.Places(scene.Specialist)).ShouldBe(1);
    }

    [Fact]
    public async Task An_agreement_whose_last_day_has_passed_ends_and_gives_its_place_back()
    {
        using var scene = await Scene.Set(_app);
        var request = await scene.Ask();
        var terms = Scene.Terms;
        terms["LastDay"] = await _app.With(s => Task.FromResult(s.GetRequiredService<Web.Countries.CountryClock>().Today.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        using var made = await scene.Manager.Browser.Submit($"/en/requests/{request}", terms, "#accept");
        var id = Guid.Parse(made.Headers.Location!.ToString().Split('/')[3]);
        await End();
        (await scene.Agreement(id)).State.ShouldBe(AgreementState.Running);

        _app.Clock.Advance(TimeSpan.FromDays(3));
        await End();
        await End();
        var agreement = await scene.Agreement(id);
        agreement.State.ShouldBe(AgreementState.Ended);
        agreement.Events.OrderBy(e => e.At).Last().ShouldSatisfyAllConditions(e => e.Reason.ShouldBe("term-over"), e => e.Right.ShouldBe(Web.Accounts.Role.System));
        (await scene.Places(scene.Specialist)).ShouldBe(1);
        (await scene.Told(scene.Recipient)).Last().Kind.ShouldBe("choosing-ended");
    }

    private Task<int> MoveOn() => _app.With(s => s.GetRequiredService<OverdueAnswers>().MoveOn());

    private Task<int> End() => _app.With(s => s.GetRequiredService<Web.Choosing.Agreement.FinishedAgreements>().End());

    private Task<Browser> Again(SignedInAccount who) => who.Another(_app);
}
