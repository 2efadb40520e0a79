using System.Net;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Organisations;
using Meirim.Web.Workforce.Posts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Posts.Change;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_change_ends_the_line_and_begins_another_and_both_days_can_be_read()
    {
        using var scene = await Tended.Create(app);
        var line = await Opened(scene);
        using var answer = await Change(scene, line, "3", "2025-03-01");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var lines = await Lines(scene);
        lines.Select(l => (l.Rate, l.From, l.Until, l.Follows)).ShouldBe([(1m, new DateOnly(2024, 1, 1), new DateOnly(2025, 3, 1), null), (3m, new DateOnly(2025, 3, 1), null, (Guid?)line)]);
        (await scene.Journal(line)).Select(e => e.Kind).ShouldBe([ActKind.StaffingPostOpened, ActKind.StaffingPostChanged]);
        (await Planned(scene, "2025-02-28")).ShouldBe("1");
        (await Planned(scene, "2025-03-01")).ShouldBe("3");
    }

    [Fact]
    public async Task With_no_units_the_line_ends()
    {
        using var scene = await Tended.Create(app);
        var line = await Opened(scene);
        using var answer = await Change(scene, line, "0", "2025-03-01");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Lines(scene)).ShouldHaveSingleItem().Until.ShouldBe(new DateOnly(2025, 3, 1));
        (await scene.Journal(line))[^1].Kind.ShouldBe(ActKind.StaffingPostClosed);
    }

    [Theory]
    [InlineData("much", "2025-03-01")]
    [InlineData("2", "")]
    [InlineData("2", "2024-01-01")]
    [InlineData("2", "2023-12-31")]
    public async Task Each_field_is_checked(string units, string from)
    {
        using var scene = await Tended.Create(app);
        var line = await Opened(scene);
        using var answer = await Change(scene, line, units, from);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Lines(scene)).ShouldHaveSingleItem().Until.ShouldBeNull();
    }

    [Fact]
    public async Task Of_ten_at_once_one_is_written()
    {
        using var scene = await Tended.Create(app);
        var line = await Opened(scene);
        var path = $"/ru/staff/posts/{line}";
        var page = await scene.Manager.Browser.Page(path);
        var answers = await Task.WhenAll(Enumerable.Range(2, 10).Select(n => scene.Manager.Browser.Submit(page, path, new Dictionary<string, string?> { ["Form.Rate"] = $"{n}", ["Form.From"] = "2025-03-01" })));
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(a => a.StatusCode == HttpStatusCode.Conflict).ShouldBe(9);
        (await Lines(scene)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_line_of_another_organisation_is_not_found_and_a_visitor_is_sent_to_sign_in()
    {
        using var scene = await Tended.Create(app);
        using var other = await Tended.Create(app);
        var line = await Opened(other);
        await scene.Manager.Browser.Page($"/ru/staff/posts/{line}", HttpStatusCode.NotFound);
        await scene.Registrar.Browser.Page($"/ru/staff/posts/{line}", HttpStatusCode.Forbidden);
        using var visitor = app.Visitor();
        using var sent = await visitor.Get($"/ru/staff/posts/{line}");
        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<Guid> Opened(Tended scene)
    {
        using var answer = await scene.Manager.Browser.Submit("/ru/staff/posts/new", new Dictionary<string, string?> { ["Form.Occupation"] = "3412-0-008", ["Form.Rate"] = "1", ["Form.From"] = "2024-01-01" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (await Lines(scene)).Single().Id;
    }

    private static Task<HttpResponseMessage> Change(Tended scene, Guid line, string units, string from) =>
        scene.Manager.Browser.Submit($"/ru/staff/posts/{line}", new Dictionary<string, string?> { ["Form.Rate"] = units, ["Form.From"] = from });

    private static async Task<string> Planned(Tended scene, string day) => (await scene.Manager.Browser.Page($"/ru/staff/posts?on={day}")).QuerySelector("tbody td.m-number")!.TextContent;

    private Task<List<StaffingPost>> Lines(Tended scene) => app.With(s => s.GetRequiredService<MeirimDb>().StaffingPosts.AsNoTracking().Where(p => p.OrganisationId == scene.At.Id).OrderBy(p => p.From).ToListAsync());
}
