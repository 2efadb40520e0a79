using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Posts.Open;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task A_line_is_written_with_its_journal_entry()
    {
        using var scene = await Tended.Create(app);
        using var answer = await scene.Manager.Browser.Submit("/kk/staff/posts/new", new Dictionary<string, string?> { ["Form.Occupation"] = "3412-0-008", ["Form.Rate"] = "0.5" });
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var line = await app.With(s => s.GetRequiredService<MeirimDb>().StaffingPosts.SingleAsync(p => p.OrganisationId == scene.At.Id));
        (line.Rate, line.Until).ShouldBe((0.5m, null));
        var entry = (await scene.Journal(line.Id)).Single();
        (entry.Kind, entry.Right).ShouldBe((ActKind.StaffingPostOpened, Role.OrganisationManager));
        (await scene.Manager.Browser.Page("/kk/staff/posts")).QuerySelector(".ds-alert[role=status]").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Form.Occupation", "nothing")]
    [InlineData("Form.Occupation", "")]
    [InlineData("Form.Rate", "0")]
    [InlineData("Form.Rate", "-1")]
    [InlineData("Form.Rate", "two")]
    [InlineData("Form.Rate", "1,123")]
    [InlineData("Form.From", "")]
    [InlineData("Form.From", "31.31.2025")]
    public async Task Each_field_is_checked_and_nothing_is_written(string field, string value)
    {
        using var scene = await Tended.Create(app);
        using var answer = await scene.Manager.Browser.Submit("/lv/staff/posts/new", new Dictionary<string, string?> { ["Form.Occupation"] = "3412-0-008", [field] = value });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelectorAll(".ds-error-summary a").ShouldNotBeEmpty();
        (await app.With(s => s.GetRequiredService<MeirimDb>().StaffingPosts.CountAsync(p => p.OrganisationId == scene.At.Id))).ShouldBe(0);
    }
}
