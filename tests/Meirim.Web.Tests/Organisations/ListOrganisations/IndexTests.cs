using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Organisations.ListOrganisations;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Anyone_finds_an_organisation_by_words_of_its_name_in_any_language_and_by_its_number()
    {
        using var scene = await Tended.Create(app);
        var serial = scene.At.Name.Split(' ')[^1];
        using var visitor = app.Visitor();

        foreach (var words in new[] { $"Сынақ {serial}", $"испыт центр {serial}", $"TEST {serial}", $"parbaudes {serial}", $"Алматы {serial}", scene.At.Organisation.Identifier })
        {
            var row = (await visitor.Page("/ru/organisations?q=" + Uri.EscapeDataString(words))).QuerySelectorAll("tbody tr").ShouldHaveSingleItem(words);
            row.TextContent.ShouldContain($"Испытательный центр {serial}");
            row.QuerySelector("a")!.GetAttribute("href").ShouldBe(scene.Address);
        }
    }

    [Fact]
    public async Task What_is_not_there_says_what_to_do()
    {
        using var visitor = app.Visitor();
        var page = await visitor.Page("/kk/organisations?q=zzzzqqq");
        page.QuerySelector(".m-empty a")!.GetAttribute("href").ShouldBe("/kk/organisations");
    }

    [Fact]
    public async Task Region_kind_and_licence_narrow_the_list()
    {
        using var scene = await Tended.Create(app, "71");
        var q = "q=" + scene.At.Organisation.Identifier;
        using var visitor = app.Visitor();
        async Task<int> Rows(string more) => (await visitor.Page($"/en/organisations?{q}&{more}")).QuerySelectorAll("tbody tr").Length;

        (await Rows("region=71")).ShouldBe(1);
        (await Rows("region=75")).ShouldBe(0);
        (await Rows("kind=service-centre")).ShouldBe(1);
        (await Rows("kind=home-care")).ShouldBe(0);
        (await Rows("licence=none")).ShouldBe(1);
        (await Rows("licence=stated")).ShouldBe(0);

        await scene.Stated();
        (await Rows("licence=stated")).ShouldBe(1);
        (await Rows("licence=none")).ShouldBe(0);
        (await Rows("licence=verified")).ShouldBe(0);
    }

    [Fact]
    public async Task The_number_of_people_counts_those_whom_the_public_may_see()
    {
        using var scene = await Tended.Create(app);
        await scene.Worker();
        await scene.Worker();
        await People.Create(app, p => p.With(scene.At.Post(), new DateOnly(2020, 1, 1)).With(new Meirim.Standards.Records.Concealment("ground"), new DateOnly(2024, 1, 1)));
        using var visitor = app.Visitor();

        (await visitor.Page("/en/organisations?q=" + scene.At.Organisation.Identifier)).QuerySelector("tbody .m-number")!.TextContent.ShouldBe("2");
    }

    [Fact]
    public async Task A_page_beyond_the_last_shows_the_first_and_only_a_registrar_is_offered_to_register()
    {
        using var scene = await Tended.Create(app);
        using var visitor = app.Visitor();

        var page = await visitor.Page($"/en/organisations?q={scene.At.Organisation.Identifier}&at=900");
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        page.QuerySelector("a[href='/en/organisations/new']").ShouldBeNull();
        using var registrar = await app.SignedInAs(Role.Registrar);
        (await registrar.Page("/en/organisations")).QuerySelector("a[href='/en/organisations/new']").ShouldNotBeNull();
    }
}
