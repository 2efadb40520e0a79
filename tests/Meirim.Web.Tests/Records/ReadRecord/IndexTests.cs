using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Records.ReadRecord;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task The_record_shows_facts_and_the_journal_of_the_person()
    {
        var person = await People.Create(app, p => p.With(new Award("Мейірім шуағы"), new DateOnly(2024, 10, 27)));
        using var registrar = await app.SignedInAs(Role.Registrar);

        var page = await registrar.Page($"/ru/records/{person.Number}");

        page.QuerySelector("main")!.TextContent.ShouldContain("Мейірім шуағы");
        page.QuerySelector("table tbody")!.TextContent.ShouldContain("meirim");
        page.QuerySelectorAll("a[href$='/supersede']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_day_before_the_fact_was_known_shows_none_and_offers_no_change()
    {
        var person = await People.Create(app, p => p.With(new Award("Мейірім шуағы"), new DateOnly(2024, 10, 27)));
        using var registrar = await app.SignedInAs(Role.Registrar);

        var page = await registrar.Page($"/en/records/{person.Number}?Known=2020-01-01");

        page.QuerySelector("main")!.TextContent.ShouldNotContain("Мейірім шуағы");
        page.QuerySelectorAll("a[href$='/supersede']").Length.ShouldBe(0);
    }

    [Fact]
    public async Task An_empty_record_says_what_to_do_next()
    {
        var person = await People.Create(app);
        using var registrar = await app.SignedInAs(Role.Registrar);

        (await registrar.Page($"/en/records/{person.Number}")).Body!.TextContent.ShouldContain("Begin with the education and the post");
    }
}
