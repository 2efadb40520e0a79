using System.Net;
using System.Text;
using Meirim.Standards.Cards;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Standards.ReadCard;

public sealed class IndexTests(ImportedStandard standard) : IClassFixture<ImportedStandard>
{
    private const string Gardener = "6113-1-004", Librarian = "2622-4-002";

    private async Task<string> Words(string path)
    {
        using var browser = standard.App.Visitor();
        return StandardApplication.Words(await browser.Page(path));
    }

    [Fact]
    public async Task Every_part_has_an_address_on_the_page_and_a_link_to_it()
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page($"/en/standard/{Gardener}");
        var card = StandardJson.ReadCard(await browser.Http.GetByteArrayAsync(new Uri($"/api/v1/standard/{Gardener}", UriKind.Relative)));

        var addresses = card.Functions.Select(f => CardAddress.Of(f).ToString())
            .Concat(card.Skills().Select(s => s.Address.ToString())).Concat(card.Items().Select(i => i.Address.ToString())).ToList();

        addresses.Count.ShouldBeGreaterThan(25);
        foreach (var address in addresses)
        {
            page.GetElementById(address).ShouldNotBeNull(address);
            page.QuerySelector($"a.m-std-anchor[href='#{address}']").ShouldNotBeNull(address);
        }
        page.GetElementById("F1S1A2")!.TextContent.ShouldContain("Түбірді қопсыту");
        page.QuerySelector("#F1S1A2 span")!.GetAttribute("lang").ShouldBe("kk");
    }

    [Fact]
    public async Task Header_facts_education_experience_titles_and_linked_occupations_are_there()
    {
        var words = await Words($"/en/standard/{Gardener}");

        foreach (var part in new[] { "6113-1-004", "6113-1", "2–3", "no. 77-Б, 14 September 2031, paragraph 7", "негізгі орта білім", "кемінде 2 жыл күрекпен жұмыс", "гүл өсіру үйірмесі", "көшет отырғызушы", "Бақты жасыл күйде ұстау", "Еңбекқорлық" })
            words.ShouldContain(part);
        using var browser = standard.App.Visitor();
        var page = await browser.Page($"/en/standard/{Gardener}");
        page.QuerySelector("#linked a")!.GetAttribute("href").ShouldBe("/en/standard/" + await CodeOf("Бақ меңгерушісі"));
    }

    [Theory]
    [InlineData("/kk/standard/6113-1-004", "Мазмұны")]
    [InlineData("/ru/standard/6113-1-004", "Содержание")]
    [InlineData("/lv/standard/6113-1-004", "Saturs")]
    public async Task The_page_speaks_four_languages(string path, string word) => (await Words(path)).ShouldContain(word);

    [Theory]
    [InlineData("/en/standard/0000-0-000")]
    [InlineData("/en/standard/6113-1-004?on=yesterday")]
    [InlineData("/en/standard/6113-1-004?edition=2031-01-01")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var browser = standard.App.Visitor();
        await browser.Page(path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_announced_wording_is_told_before_its_day_and_overdue_from_it_until_imported()
    {
        await using var own = await Own();
        async Task<string> On(DateTimeOffset moment)
        {
            own.Value.App.Clock.Set(moment);
            using var browser = own.Value.App.Visitor();
            return StandardApplication.Words(await browser.Page($"/en/standard/{Librarian}"));
        }

        // the country's midnight is 19:00 UTC of the day before
        (await On(new DateTimeOffset(2033, 5, 31, 18, 59, 0, TimeSpan.Zero))).ShouldContain("A new wording comes into force on 1 June 2033 (order no. 12-К, 5 February 2033).");
        var overdue = await On(new DateTimeOffset(2033, 5, 31, 19, 1, 0, TimeSpan.Zero));
        overdue.ShouldContain("A newer wording has been in force since 1 June 2033 (order no. 12-К, 5 February 2033). It is not imported yet");
        await own.Value.Import(OwnText.Amendment);
        (await On(new DateTimeOffset(2033, 6, 2, 0, 0, 0, TimeSpan.Zero))).ShouldNotContain("newer wording");
    }

    [Fact]
    public async Task Wordings_are_switched_by_their_first_day_and_by_any_day()
    {
        await using var own = await Own();
        await own.Value.Import(OwnText.Amendment);
        using var browser = own.Value.App.Visitor();
        async Task<string> Read(string question) => StandardApplication.Words(await browser.Page($"/en/standard/{Librarian}{question}"));

        // 1 June 2032: the first wording is in force, the second is to come
        (await Read("")).ShouldContain("no. 77-Б");
        var future = await Read("?edition=2033-06-01");
        future.ShouldContain("This wording comes into force on 1 June 2033.");
        future.ShouldContain("no. 12-К, 5 February 2033");
        (await Read("?on=2033-05-31")).ShouldContain("no. 77-Б");
        (await Read("?on=2033-06-01")).ShouldContain("no. 12-К");
        own.Value.App.Clock.Set(new DateTimeOffset(2034, 1, 1, 0, 0, 0, TimeSpan.Zero));
        (await Read("?edition=2032-03-01")).ShouldContain("This is an earlier wording");
        (await browser.Page($"/en/standard/{Librarian}")).QuerySelectorAll(".m-std-editions a").Length.ShouldBe(3);
    }

    [Fact]
    public async Task The_readers_notes_are_for_methodologists()
    {
        (await Words($"/en/standard/{Gardener}")).ShouldNotContain("STD-114");
        using var browser = await standard.App.SignedInAs(Role.Methodologist);
        var page = await browser.Page($"/en/standard/{Gardener}");
        page.QuerySelector("#reader")!.TextContent.ShouldContain("STD-114");
        page.QuerySelectorAll("#reader .m-std-warnings > li").Length.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task The_card_is_given_as_json_and_refusals_carry_their_code()
    {
        using var browser = standard.App.Visitor();
        using var answer = await browser.Get($"/en/standard/{Gardener}.json");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        StandardJson.ReadCard(await answer.Content.ReadAsByteArrayAsync()).OccupationCode.ShouldBe(Gardener);

        (await Code("/api/v1/standard/0000-0-000", HttpStatusCode.NotFound)).ShouldContain("STD-212");
        (await Code($"/api/v1/standard/{Gardener}?on=2032-02-29", HttpStatusCode.NotFound)).ShouldContain("STD-213");
        (await Code($"/api/v1/standard/{Gardener}?on=x", HttpStatusCode.BadRequest)).ShouldContain("STD-217");

        async Task<string> Code(string path, HttpStatusCode status)
        {
            using var refused = await browser.Get(path);
            refused.StatusCode.ShouldBe(status);
            return await refused.Content.ReadAsStringAsync();
        }
    }

    [SkippableFact]
    public async Task The_official_text_is_imported_and_its_cards_are_read()
    {
        var bytes = await File.ReadAllBytesAsync(OfficialText.Path());
        var own = new StandardApplication();
        await own.InitializeAsync();
        try
        {
            own.App.Clock.Set(new DateTimeOffset(2026, 7, 11, 18, 0, 0, TimeSpan.Zero));
            await own.Import(Encoding.UTF8.GetString(bytes));
            using var browser = own.App.Visitor();
            StandardApplication.Words(await browser.Page("/en/standard/3412-0-008")).ShouldContain("A new wording comes into force on 12 July 2026 (order no. 109, 31 March 2026).");
            own.App.Clock.Set(new DateTimeOffset(2026, 7, 11, 19, 0, 1, TimeSpan.Zero));
            StandardApplication.Words(await browser.Page("/en/standard/3412-0-008")).ShouldContain("A newer wording has been in force since 12 July 2026 (order no. 109, 31 March 2026)");
            StandardApplication.Words(await browser.Page("/en/standard/5320-2-003")).ShouldNotContain("newer wording");
            foreach (var code in new[] { "5320-2-003", "5320-9-006", "2643-9-009", "3412-0-011", "3412-0-008", "3412-0-005", "2635-3-001", "1344-0-004", "1210-0-040", "2379-9-013" })
                (await browser.Page($"/kk/standard/{code}")).QuerySelectorAll("[id^=F1S1A]").Length.ShouldBeGreaterThan(0, code);
            (await browser.Page("/kk/standard/paths")).QuerySelectorAll(".m-std-drawing-wide path.m-std-link").Length.ShouldBeGreaterThan(5);
        }
        finally
        {
            await own.DisposeAsync();
        }
    }

    private async Task<string> CodeOf(string name)
    {
        using var browser = standard.App.Visitor();
        var page = await browser.Page("/en/standard");
        return page.QuerySelectorAll(".m-card").First(c => c.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelector(".m-code")!.TextContent;
    }

    private static async Task<OwnStandard> Own()
    {
        var own = new ImportedStandard();
        await own.InitializeAsync();
        return new OwnStandard(own);
    }

    private sealed record OwnStandard(ImportedStandard Value) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await Value.DisposeAsync();
    }
}
