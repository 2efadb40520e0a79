using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Ui;

/// <summary>The sign with the number nought stands in no word; PostgreSQL cannot even be asked for it.</summary>
[Collection(TheApplication.Name)]
public sealed class UnreadableAddressTests(MeirimFixture app)
{
    [Theory]
    [InlineData("/ru/accounts?q=%00")]
    [InlineData("/ru/find?q=a%00b")]
    [InlineData("/ru/find?place=%00")]
    [InlineData("/ru/standard/search?q=%00")]
    [InlineData("/ru/sign-in?returnUrl=%00")]
    [InlineData("/ru/set-password/01900000-0000-7000-8000-000000000001?token=%00")]
    public async Task An_address_with_it_is_not_understood_and_says_so(string address)
    {
        using var browser = await app.SignedInAs(Role.Administrator, Role.Registrar);
        var page = await browser.Page(address, HttpStatusCode.BadRequest);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Запрос непонятен");
        page.QuerySelector(".m-account").ShouldNotBeNull("a whole page");
    }

    [Fact]
    public async Task A_program_is_told_in_its_own_way()
    {
        using var visitor = app.Visitor();
        using var answer = await visitor.Get("/api/v1/specialists?q=a%00b");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }
}
