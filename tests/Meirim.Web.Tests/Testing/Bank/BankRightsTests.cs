using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Bank;

/// <summary>What an author sees of the bank, and what not.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class BankRightsTests(MeirimFixture app)
{
    [Fact]
    public async Task An_author_sees_own_questions_and_those_given_to_them_and_takes_nothing_in_or_out()
    {
        using var work = await WorkScene.Open(app);
        var (writer, other) = (await work.Author(), await work.Author());
        await work.Write(writer);
        var page = $"/ru/testing/items/{work.Code}";

        (await writer.Browser.Page("/ru/testing/items")).QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe([work.Code]);
        (await writer.Browser.Page(page)).QuerySelectorAll("#enemy, #give, #retire").ShouldBeEmpty();
        (await other.Browser.Page("/ru/testing/items")).QuerySelectorAll("tbody th a").ShouldBeEmpty();
        foreach (var path in new[] { page, page + "/edit" }) (await other.Browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        foreach (var path in new[] { "import", "import?handler=Template", "import/" + new string('0', 64), "export" }) (await writer.Browser.Get("/ru/testing/items/" + path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
        foreach (var handler in new[] { "Enemy", "Part", "Retire", "Try", "Live", "Give", "Take" }) (await work.Post(writer, handler)).Status.ShouldBe(HttpStatusCode.Forbidden, handler);
        foreach (var handler in new[] { "Submit", "Review", "Answer", "Text" }) (await work.Post(other, handler)).Status.ShouldBe(HttpStatusCode.NotFound, handler);

        await work.Give(other);
        (await other.Browser.Page("/ru/testing/items")).QuerySelectorAll("tbody th a").Select(a => a.TextContent).ShouldBe([work.Code]);
        await work.Take(other);
        (await other.Browser.Get(page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
