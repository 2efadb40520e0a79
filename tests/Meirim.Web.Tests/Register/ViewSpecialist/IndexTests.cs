using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Register.ViewSpecialist;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly DateOnly LongAgo = new(2015, 9, 1);

    [Fact]
    public async Task A_family_reads_who_the_person_is_what_they_may_do_and_what_was_verified()
    {
        var workplace = await Workplace.Create(app, "Талғар", "19");
        var person = await People.Create(app, p => p
            .Named("Айдаболова", "Мөлдір", "Серікқызы").Named("Айдаболова", "Молдир", "Сериковна", "ru")
            .With(new Education("vocational", "social-work", Institution: "Құпия колледж", Document: "ЖБ-777"), new DateOnly(2012, 6, 20))
            .With(workplace.Post(services: ["social-domestic"], settings: ["home"]), LongAgo)
            .With(new Category("3412-0-008", "second", "Комиссия", "12"), new DateOnly(2024, 3, 1), new DateOnly(2099, 3, 1))
            .With(new Language("kz-sign", "fluent"), null));
        using var visitor = app.Visitor();

        var page = await visitor.Page($"/ru/specialists/{person.Number}");
        var text = page.QuerySelector("main")!.TextContent;

        page.QuerySelector("h1")!.TextContent.ShouldBe("Айдаболова Мөлдір Серікқызы");
        foreach (var said in new[]
                 {
                     person.Number, "Айдаболова Молдир Сериковна", "социальный работник", "вторая категория", "на дому",
                     "социально-бытовые", "казахский жестовый язык", "Талгар", "Алматинская область", "Испытательный центр",
                 })
            text.ShouldContain(said);
        page.QuerySelectorAll(".r-checks li").Length.ShouldBeGreaterThanOrEqualTo(3, "entry and category: education, re-training, service");
        page.QuerySelectorAll(".r-checks li").ShouldContain(l => l.TextContent.Contains("Образование", StringComparison.Ordinal) && l.TextContent.Contains("Подтверждено"));
        page.QuerySelectorAll("svg.r-qr path").Length.ShouldBe(1);
        foreach (var hidden in new[] { "Құпия колледж", "ЖБ-777", "1985" }) text.ShouldNotContain(hidden);
    }

    [Fact]
    public async Task What_is_missing_is_said_openly()
    {
        var workplace = await Workplace.Create(app, "Есік", "19");
        var person = await People.Create(app, p => p.With(workplace.Post(), LongAgo));
        using var visitor = app.Visitor();

        var page = await visitor.Page($"/en/specialists/{person.Number}");

        page.QuerySelectorAll(".r-checks li").ShouldContain(l => l.TextContent.Contains("Education") && l.TextContent.Contains("Not confirmed"));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task A_number_typed_carelessly_leads_to_its_written_form(bool small, bool bare)
    {
        var person = await People.Create(app);
        var typed = small ? person.Number.ToLowerInvariant() : person.Number;
        if (bare) typed = typed.Replace("-", "");
        using var visitor = app.Visitor();

        using var answer = await visitor.Get($"/kk/specialists/{typed}?on=2026-03-01");

        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe($"/kk/specialists/{person.Number}?on=2026-03-01");
    }

    [Theory]
    [InlineData("KZ-9999999-0")]
    [InlineData("nobody")]
    [InlineData("KZ-0000001-0'; DROP TABLE people; --")]
    public async Task A_number_that_does_not_exist_is_not_found(string number)
    {
        using var visitor = app.Visitor();
        using var page = await visitor.Get("/kk/specialists/" + Uri.EscapeDataString(number));
        using var api = await visitor.Get("/api/v1/specialists/" + Uri.EscapeDataString(number));

        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        api.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await api.Content.ReadAsStringAsync()).ShouldContain("REG-001");
    }

    [Fact]
    public async Task An_erased_person_is_gone_from_page_api_and_search()
    {
        var person = await People.Create(app, p => p.Named("Жоғалғанбаев", "Ержігіт"));
        (await app.With(s => s.GetRequiredService<ErasePersonHandler>().Handle(Actor.Program, person.Number, "request 7"))).Problem.ShouldBeNull();
        using var visitor = app.Visitor();

        using var page = await visitor.Get($"/ru/specialists/{person.Number}");
        using var api = await visitor.Get($"/api/v1/specialists/{person.Number}");
        using var found = await visitor.Get("/api/v1/specialists?q=" + Uri.EscapeDataString("Жоғалғанбаев Ержігіт"));

        page.StatusCode.ShouldBe(HttpStatusCode.Gone);
        api.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await found.Content.ReadAsStringAsync()).ShouldNotContain(person.Number);
    }

    [Fact]
    public async Task The_entry_of_a_past_day_is_what_was_known_at_its_end()
    {
        var workplace = await Workplace.Create(app, "Қаскелең", "19");
        var person = await People.Create(app, p => p.Named("Уақытбекова", "Дана").With(workplace.Post(), LongAgo));
        var registered = await app.With(s => Task.FromResult(s.GetRequiredService<CountryClock>().Today));
        try
        {
            app.Clock.Advance(TimeSpan.FromDays(10));
            await app.With(async services =>
            {
                var store = services.GetRequiredService<RecordStore>();
                var file = (await store.Find(person.Number))!;
                var act = Act.Now(ActKind.FactRecorded, new Actor(null, "Тіркеуші", Role.Registrar), services.GetRequiredService<CountryClock>());
                _ = file.AddFact(act, new NewFact(new Category("3412-0-008", "first"), LongAgo.AddYears(5), null)).Value;
                return await store.Commit(act, file);
            });
            using var visitor = app.Visitor();

            var now = await visitor.Page($"/ru/specialists/{person.Number}");
            var then = await visitor.Page($"/ru/specialists/{person.Number}?on={registered:yyyy-MM-dd}");
            using var before = await visitor.Get($"/ru/specialists/{person.Number}?on={registered.AddDays(-1):yyyy-MM-dd}");

            now.QuerySelector("main")!.TextContent.ShouldContain("первая категория");
            then.QuerySelector("main")!.TextContent.ShouldNotContain("первая категория");
            then.QuerySelector(".ds-alert")!.TextContent.ShouldContain("реестр знал в тот день");
            before.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
        finally
        {
            app.Clock.Reset();
        }
    }

    [Theory]
    [InlineData("2099-01-01", "REG-014")]
    [InlineData("yesterday", "REG-013")]
    [InlineData("2026-13-45", "REG-013")]
    public async Task A_day_that_cannot_be_shown_is_refused_with_its_reason(string day, string code)
    {
        var person = await People.Create(app);
        using var visitor = app.Visitor();

        var page = await visitor.Page($"/en/specialists/{person.Number}?on={day}", HttpStatusCode.BadRequest);
        using var api = await visitor.Get($"/api/v1/specialists/{person.Number}?on={day}");

        page.QuerySelector(".ds-error-summary").ShouldNotBeNull();
        api.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await api.Content.ReadAsStringAsync()).ShouldContain(code);
    }

    [Fact]
    public async Task A_suspension_is_said_first_with_its_days()
    {
        var workplace = await Workplace.Create(app, "Түрген", "19");
        var person = await People.Create(app, p => p.With(workplace.Post(), LongAgo)
            .With(new Offer(2), app.Services.GetRequiredService<CountryClock>().Today)
            .With(new Sanction("suspended", "Құпия негіз", "p.1", "77"), new DateOnly(2025, 2, 1), new DateOnly(2099, 2, 1)));
        using var visitor = app.Visitor();

        var page = await visitor.Page($"/en/specialists/{person.Number}");
        var text = page.QuerySelector("main")!.TextContent;

        page.QuerySelector(".m-state")!.TextContent.ShouldContain("Suspended");
        text.ShouldContain("1 February 2025");
        text.ShouldNotContain("Құпия негіз");
        page.QuerySelector("main a[href*='/choose']").ShouldBeNull("nobody is sent to someone who may not work");
        text.ShouldNotContain("takes new people now");
    }

    [Fact]
    public async Task The_entry_is_not_sent_again_while_nothing_changed()
    {
        var person = await People.Create(app, p => p.Named("Этагбаев", "Тимур"));
        using var visitor = app.Visitor();
        foreach (var path in new[] { $"/kk/specialists/{person.Number}", $"/api/v1/specialists/{person.Number}" })
        {
            using var first = await visitor.Get(path);
            var tag = first.Headers.ETag.ShouldNotBeNull();
            using var again = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            again.Headers.IfNoneMatch.Add(tag);
            using var second = await visitor.Http.SendAsync(again);
            second.StatusCode.ShouldBe(HttpStatusCode.NotModified, path);
        }
    }
}
