using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Exchange.Keys.Create;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private const string Path = "/en/exchange/keys/new";

    [Fact]
    public async Task A_key_is_made_by_an_act_and_shown_once()
    {
        using var administrator = await app.SignedInAs(Role.Administrator);
        var name = "Portal " + Guid.CreateVersion7().ToString("N")[^8..];
        using var answer = await administrator.Submit(Path, Fields(name));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var made = await Browser.Read(answer);
        var text = System.Text.RegularExpressions.Regex.Match(made.QuerySelector("main")!.InnerHtml, "meirim_[A-Za-z0-9_-]{43}").Value;
        using var visitor = app.Visitor();
        using var used = await TestKeys.Ask(visitor, "/api/v1/entries", text);
        used.StatusCode.ShouldBe(HttpStatusCode.OK);

        var key = await app.With(s => s.GetRequiredService<MeirimDb>().ApiKeys.AsNoTracking().SingleAsync(k => k.Name == name));
        (key.Organisation, key.Scopes, key.PerMinute).ShouldBe(("The region", "bulk", 120));
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().Where(e => e.Kind == ActKind.ApiKeyMade && e.Items.Contains(key.Id.ToString("D"))).CountAsync())).ShouldBe(1);
    }

    [Theory]
    [InlineData("Name", " ", "EXC-011")]
    [InlineData("Organisation", "", "EXC-012")]
    [InlineData("Scopes", "everything", "EXC-013")]
    [InlineData("PerMinute", "0", "EXC-014")]
    [InlineData("PerMinute", "many", null)]
    [InlineData("LastDay", "2001-01-01", "EXC-015")]
    public async Task A_field_that_cannot_be_is_refused(string field, string value, string? code)
    {
        using var administrator = await app.SignedInAs(Role.Administrator);
        var fields = Fields("Portal");
        fields[field] = value;
        using var answer = await administrator.Submit(Path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Browser.Read(answer);
        page.QuerySelector("main")!.InnerHtml.ShouldNotContain("meirim_");
        page.QuerySelectorAll("[aria-invalid=true], .ds-validation-message").Length.ShouldBeGreaterThan(0);
        if (code is not null) page.QuerySelector("main")!.TextContent.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("en", "problem." + code, Argument(code))[..20]);
    }

    private static object[] Argument(string code) => code switch { "EXC-011" or "EXC-012" => [150], "EXC-014" => [6000], _ => [] };

    private static Dictionary<string, string?> Fields(string name) => new()
    {
        ["Name"] = name,
        ["Organisation"] = "The region",
        ["Scopes"] = "bulk",
        ["PerMinute"] = "120",
        ["LastDay"] = "",
    };
}
