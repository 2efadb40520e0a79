using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Choosing;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Workload.Target;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Path = "/ru/staff/workload/3412-0-008";

    [Fact]
    public async Task A_target_of_its_own_is_named_so_and_the_load_is_held_against_it()
    {
        using var scene = await Scene.Set(app, places: 3);
        await Load.Begin(scene, await scene.Agreed());
        using var answer = await scene.Manager.Browser.Submit(Path, Fields("8", "3,5"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await scene.Manager.Browser.Page("/ru/staff/workload");
        page.QuerySelector(".w-near")!.TextContent.ShouldContain("выше цели");
        page.QuerySelector("#targets ~ p")!.TextContent.ShouldContain("не норма закона", Case.Insensitive);
        var entry = (await scene.Journal(scene.At.Id)).Single(e => e.Kind == ActKind.OwnTargetSet);
        entry.Right.ShouldBe(Role.OrganisationManager);

        using var taken = await scene.Manager.Browser.Submit(Path, Fields("", ""));
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.Manager.Browser.Page("/ru/staff/workload")).QuerySelector(".w-near").ShouldBeNull();
    }

    [Theory]
    [InlineData("0", "")]
    [InlineData("many", "")]
    [InlineData("501", "")]
    [InlineData("", "0")]
    [InlineData("", "169")]
    public async Task Each_field_is_checked(string recipients, string hours)
    {
        using var scene = await Scene.Set(app);
        using var answer = await scene.Manager.Browser.Submit(Path, Fields(recipients, hours));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.With(s => s.GetRequiredService<MeirimDb>().OwnTargets.AnyAsync(t => t.OrganisationId == scene.At.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task Of_ten_at_once_one_is_written()
    {
        using var scene = await Scene.Set(app);
        var page = await scene.Manager.Browser.Page(Path);
        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(n => scene.Manager.Browser.Submit(page, Path, Fields($"{n}", ""))));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
    }

    [Fact]
    public async Task An_unknown_occupation_is_not_found_and_others_are_refused()
    {
        using var scene = await Scene.Set(app);
        await scene.Manager.Browser.Page("/ru/staff/workload/9999", HttpStatusCode.NotFound);
        using var registrar = await app.SignedInAs(Role.Registrar);
        await registrar.Page(Path, HttpStatusCode.Forbidden);
        await scene.Recipient.Browser.Page(Path, HttpStatusCode.Forbidden);
        using var visitor = app.Visitor();
        using var sent = await visitor.Get(Path);
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static Dictionary<string, string?> Fields(string recipients, string hours) => new() { ["MostRecipients"] = recipients, ["MostHours"] = hours };
}
