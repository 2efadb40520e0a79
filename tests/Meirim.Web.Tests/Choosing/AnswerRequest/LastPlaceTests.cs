using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Choosing;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Choosing.AnswerRequest;

[Collection(TheApplication.Name)]
public sealed class LastPlaceTests(MeirimFixture app)
{
    [Fact]
    public async Task Of_ten_who_reach_for_the_last_place_at_once_exactly_one_gets_it()
    {
        using var scene = await Scene.Set(app);
        var requests = new List<Guid>();
        using var first = await scene.AnotherRecipient();
        using var second = await scene.AnotherRecipient();
        for (int i = 0; i < 10; i++) requests.Add(await scene.Ask(i % 2 == 0 ? first.Browser : second.Browser, "close"));
        var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        foreach (var id in requests) pages.Add(await scene.Manager.Browser.Page($"/en/requests/{id}"));

        var answers = await Task.WhenAll(requests.Zip(pages).Select(r => scene.Manager.Browser.Submit(r.Second, $"/en/requests/{r.First}", Scene.Terms, "#accept")));

        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
        (await scene.Places(scene.Specialist)).ShouldBe(0);
        var states = await Task.WhenAll(requests.Select(scene.Request));
        states.Count(r => r.State == RequestState.Agreed).ShouldBe(1);
        (await scene.Told(first)).Concat(await scene.Told(second)).Count(m => m.Kind == "choosing-accepted").ShouldBe(1);
    }

    [Fact]
    public async Task Of_three_places_ten_at_once_get_three()
    {
        using var scene = await Scene.Set(app, 3);
        using var first = await scene.AnotherRecipient();
        using var second = await scene.AnotherRecipient();
        var requests = new List<Guid>();
        for (int i = 0; i < 10; i++) requests.Add(await scene.Ask(i % 2 == 0 ? first.Browser : second.Browser, "close"));
        var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        foreach (var id in requests) pages.Add(await scene.Manager.Browser.Page($"/en/requests/{id}"));
        var answers = await Task.WhenAll(requests.Zip(pages).Select(r => scene.Manager.Browser.Submit(r.Second, $"/en/requests/{r.First}", Scene.Terms, "#accept")));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(3);
        (await scene.Places(scene.Specialist)).ShouldBe(0);
    }
}
