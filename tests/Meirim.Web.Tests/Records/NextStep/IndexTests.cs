using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Records.NextStep;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app) : IDisposable
{
    private const string SocialWorker = "3412-0-008";
    private static readonly DateOnly Diploma = new(2015, 6, 20);

    [Fact]
    public async Task What_time_alone_will_meet_is_promised_for_its_day()
    {
        At(2026, 3, 1);
        var page = await PageOf("ru", p => p.With(Core, Diploma).With(Post, new DateOnly(2025, 9, 1)));

        var nearest = page.QuerySelector(".rec-nearest")!;
        nearest.QuerySelector("h2")!.TextContent.ShouldContain("Вторая категория");
        nearest.TextContent.ShouldContain("Не выполнено");
        nearest.TextContent.ShouldContain("Нужно ещё 6 месяцев");
        nearest.TextContent.ShouldContain("1 сентября 2026");
        nearest.TextContent.ShouldContain("пункт 13");
        nearest.QuerySelector($"a[href^='/ru/standard/{SocialWorker}']").ShouldNotBeNull();
        var met = nearest.QuerySelectorAll("details").Single(d => d.QuerySelector("summary")!.TextContent == "Уже выполнено: 2");
        met.TextContent.ShouldContain("20 июня 2015");
        met.QuerySelector("a[href^='/ru/my-record#fact-']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_time_will_not_meet_says_which_document_is_missing()
    {
        At(2026, 3, 1);
        var page = await PageOf("en", p => p.With(new Education("vocational", "nursing"), Diploma).With(Post, new DateOnly(2020, 9, 1)));

        var nearest = page.QuerySelector(".rec-nearest")!.TextContent;
        nearest.ShouldContain("Time alone will not meet it");
        nearest.ShouldContain("No document of re-training");
    }

    [Fact]
    public async Task A_met_step_is_said_to_be_met()
    {
        At(2026, 3, 1);
        var page = await PageOf("kk", p => p.With(Core, Diploma).With(Post, new DateOnly(2020, 9, 1)));

        page.QuerySelector(".rec-nearest")!.TextContent.ShouldContain("Талаптардың бәрі орындалды.");
    }

    [Fact]
    public async Task An_unknown_beginning_is_named_and_sent_to_the_registrar()
    {
        At(2026, 3, 1);
        var page = await PageOf("ru", p => p.With(Core, Diploma).With(Post, null));

        var nearest = page.QuerySelector(".rec-nearest")!;
        nearest.TextContent.ShouldContain("Неизвестно");
        nearest.TextContent.ShouldContain("Неизвестно, когда началось: нужен документ");
        nearest.TextContent.ShouldContain("Не хватает данных здесь:");
        nearest.TextContent.ShouldContain("регистратору");
    }

    [Fact]
    public async Task The_ladder_shows_what_is_held_where_one_is_and_what_comes()
    {
        At(2026, 3, 1);
        var page = await PageOf("en", p => p.With(Core, Diploma).With(Post, new DateOnly(2018, 9, 1))
            .With(new Meirim.Standards.Records.Category(SocialWorker, "second"), new DateOnly(2022, 1, 1)));

        var rungs = page.QuerySelectorAll(".m-ladder > li");
        rungs.Select(r => r.GetAttribute("data-state")).ShouldBe(["held", "now", "next", "later"]);
        rungs[1].TextContent.ShouldContain("Second category");
        rungs[1].TextContent.ShouldContain("since 1 January 2022");
        rungs[2].TextContent.ShouldContain("First category");
        page.QuerySelector(".rec-nearest h2")!.TextContent.ShouldStartWith("First category");
        page.QuerySelector("#categories")!.ParentElement!.TextContent.ShouldContain("Highest category");
    }

    [Fact]
    public async Task Occupations_within_reach_stand_open_or_with_what_is_missing()
    {
        At(2026, 3, 1);
        var page = await PageOf("en", p => p.With(new Education("bachelor", "social-work"), Diploma).With(Post, new DateOnly(2018, 9, 1)));

        page.QuerySelector("#open")!.ParentElement!.QuerySelectorAll("details.rec-step").Length.ShouldBeGreaterThan(0);
        page.QuerySelector("#occupations")!.ParentElement!.QuerySelectorAll("details.rec-step").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Someone_in_no_post_reads_which_occupations_they_may_enter()
    {
        At(2026, 3, 1);
        var page = await PageOf("kk", p => p.With(Core, Diploma));

        page.QuerySelector(".m-ladder").ShouldBeNull();
        page.QuerySelector(".rec-nearest h2")!.TextContent.ShouldContain("Кәсіпке кіру");
    }

    [Fact]
    public async Task An_empty_record_has_a_nearest_step_too()
    {
        (await PageOf("ru", _ => { })).QuerySelector(".rec-nearest h2")!.TextContent.ShouldContain("Вход в профессию");
    }

    [Fact]
    public async Task An_earlier_day_is_judged_as_the_register_stood()
    {
        At(2025, 6, 1);
        var person = await People.Create(app, p => p.With(Core, Diploma).With(Post, new DateOnly(2025, 1, 1)));
        At(2026, 3, 1);
        using var browser = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));

        var then = await browser.Page("/en/my-record/next?known=2025-07-01");
        then.QuerySelector(".ds-alert")!.TextContent.ShouldContain("1 July 2025");
        then.QuerySelector(".rec-nearest")!.TextContent.ShouldContain("6 months still needed");
        (await browser.Page("/en/my-record/next")).QuerySelector(".rec-nearest")!.TextContent.ShouldContain("Everything that is asked is met");
    }

    [Fact]
    public async Task Nothing_on_the_page_is_left_as_a_code()
    {
        At(2026, 3, 1);
        foreach (var language in new[] { "kk", "ru", "en", "lv" })
        {
            var page = await PageOf(language, p => p.With(new Education("vocational", "nursing"), Diploma).With(Post, null)
                .With(new Training("retraining", "social-work"), new DateOnly(2024, 1, 1)));
            var text = page.QuerySelector("main")!.TextContent;
            foreach (var code in new[] { "kz-mid", "retraining", "NotMet", "{0}", "social-protection", "verdict." })
                text.ShouldNotContain(code, Case.Sensitive, language);
        }
    }

    public void Dispose() => app.Clock.Reset();

    private static Education Core => new("vocational", "social-work");

    private static Employment Post => new(SocialWorker, null, "Орталық");

    private void At(int year, int month, int day) => app.Clock.Set(new DateTimeOffset(year, month, day, 7, 0, 0, TimeSpan.Zero));

    private async Task<IHtmlDocument> PageOf(string language, Action<People> describe)
    {
        var person = await People.Create(app, describe);
        using var browser = await app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));
        return await browser.Page($"/{language}/my-record/next");
    }
}
