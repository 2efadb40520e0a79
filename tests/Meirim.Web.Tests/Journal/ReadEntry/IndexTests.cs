using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Journal.ReadEntry;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task An_entry_is_shown_with_its_proof()
    {
        var index = await IndexOf((await People.Create(app)).Id);
        using var visitor = app.Visitor();

        var page = await visitor.Page($"/en/journal/{index}");

        page.QuerySelector("pre")!.TextContent.ShouldContain("PersonRegistered");
        page.QuerySelector("ol")!.ChildElementCount.ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public async Task Only_an_administrator_sees_whom_it_concerns()
    {
        var person = await People.Create(app);
        var index = await IndexOf(person.Id);
        using var visitor = app.Visitor();
        using var registrar = await app.SignedInAs(Role.Registrar);
        using var administrator = await app.SignedInAs(Role.Administrator);

        (await visitor.Page($"/en/journal/{index}")).Body!.TextContent.ShouldNotContain(person.Number);
        (await registrar.Page($"/en/journal/{index}")).Body!.TextContent.ShouldNotContain(person.Number);
        (await administrator.Page($"/en/journal/{index}")).Body!.TextContent.ShouldContain(person.Number);
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("-1")]
    [InlineData("one")]
    public async Task An_unknown_place_is_not_found(string index)
    {
        using var visitor = app.Visitor();
        await visitor.Page($"/en/journal/{index}", HttpStatusCode.NotFound);
    }

    private async Task<long> IndexOf(Guid person)
    {
        await Ledger.Sequenced(app);
        return await app.With(async s => (await s.GetRequiredService<MeirimDb>().JournalEntries.FirstAsync(e => e.PersonId == person)).LedgerIndex!.Value);
    }
}
