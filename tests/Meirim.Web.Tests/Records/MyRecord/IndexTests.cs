using System.Globalization;
using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Register;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.MyRecord;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly DateOnly Begun = new(2020, 3, 2);

    [Theory]
    [InlineData(Role.OrganisationManager)]
    [InlineData(Role.Registrar)]
    [InlineData(Role.Methodologist)]
    [InlineData(Role.Administrator)]
    public async Task Another_right_is_refused(Role role)
    {
        using var browser = await app.SignedInAs(role);
        foreach (var path in new[] { "/ru/my-record", "/ru/my-record/next", "/ru/my-record/evidence/abc" })
            (await browser.Get(path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, path);
    }

    [Theory]
    [InlineData("kk", "тіркеушісіне")]
    [InlineData("ru", "регистратору")]
    [InlineData("en", "registrar")]
    [InlineData("lv", "reģistratoru")]
    public async Task An_account_without_a_record_is_told_what_to_do(string language, string word)
    {
        using var browser = await app.SignedInAs(Role.Practitioner);
        foreach (var path in new[] { "my-record", "my-record/next" })
            (await browser.Page($"/{language}/{path}")).QuerySelector(".m-empty")!.TextContent.ShouldContain(word, Case.Sensitive, path);
    }

    [Fact]
    public async Task The_employer_and_who_confirmed_are_named_in_the_readers_language_and_a_name_written_alike_once()
    {
        var work = await Workplace.Create(app, "Сарқан", "33");
        var person = await People.Create(app, p => p
            .Named("Ким", "Лариса", "Олеговна").Named("Ким", "Лариса", "Олеговна", "ru")
            .With(work.Post() with { OrganisationName = "как в приказе" }, Begun));
        await app.With(async s => (await s.GetRequiredService<MeirimDb>().People.Where(p => p.Id == person.Id)
            .ExecuteUpdateAsync(u => u.SetProperty(p => p.ConfirmedOn, Begun).SetProperty(p => p.ConfirmedBy, work.Name.Replace("Сынақ орталығы", "Испытательный центр", StringComparison.Ordinal)))).ToString(CultureInfo.InvariantCulture));
        using var browser = await SignIn(person);

        var summary = (await browser.Page("/kk/my-record")).QuerySelector(".m-summary")!.TextContent;

        summary.Split(work.Name).Length.ShouldBe(3);
        summary.ShouldNotContain("как в приказе");
        summary.ShouldNotContain("Испытательный");
        summary.Split("Ким Лариса Олеговна").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_record_shows_names_number_post_category_and_every_fact_in_words()
    {
        var person = await People.Create(app, p => p
            .Named("Әділова", "Сәуле", "Қайратқызы").Named("Адилова", "Сауле", null, "ru")
            .With(new Education("vocational", "social-work", Institution: "Гуманитарлық колледж", Document: "ТКБ 1234567"), new DateOnly(2012, 6, 20))
            .With(new Employment("3412-0-008", null, "«Мейір» орталығы", Rate: 0.5m, Unit: "Үйде күтім бөлімшесі"), Begun)
            .With(new Employment("3412-0-008", null, "Бұрынғы орталық"), new DateOnly(2014, 1, 9), new DateOnly(2016, 1, 9))
            .With(new Meirim.Standards.Records.Category("3412-0-008", "second", Decision: "17"), new DateOnly(2022, 5, 1), new DateOnly(2027, 5, 1))
            .With(new Training("professional-development", "law-ethics", "Курс", "Орталық"), new DateOnly(2023, 2, 3))
            .With(new Supervision("group", 3), new DateOnly(2024, 2, 3), new DateOnly(2024, 4, 4))
            .With(new TestResult("main", true, 81, 70), new DateOnly(2022, 4, 1), new DateOnly(2027, 4, 1))
            .With(new RecognisedQualification("3412-0-008", 4, "Орталық"), new DateOnly(2021, 4, 1))
            .With(new Award("Құрмет грамотасы", "Әкімдік"), new DateOnly(2021, 10, 8))
            .With(new Language("kk", "native"), null)
            .With(new Sanction("warning", "Министрлік", "12-бап"), new DateOnly(2019, 1, 1), new DateOnly(2019, 7, 1)));
        using var browser = await SignIn(person);

        var page = await browser.Page("/ru/my-record");
        var text = page.QuerySelector("main")!.TextContent;

        foreach (var said in new[]
        {
            "Әділова Сәуле Қайратқызы", "Адилова Сауле", person.Number, "«Мейір» орталығы", "с 2 марта 2020", "Ставка", "0,5",
            "Вторая категория", "с 1 мая 2022 по 30 апреля 2027", "ТКБ 1234567", "20 июня 2012", "с 9 января 2014 по 8 января 2016",
            "3 сессии, супервизия групповая", "Тест сдан", "Құрмет грамотасы", "родной", "Предупреждение", "Записано", "meirim",
        })
            text.ShouldContain(said);
        page.QuerySelectorAll(".m-timeline > li").Length.ShouldBe(10 + 1);
        page.QuerySelector($"a[href='/ru/specialists/{person.Number}']").ShouldNotBeNull();
        text.ShouldContain("Пока никто не подтвердил");
    }

    [Fact]
    public async Task The_newest_fact_of_a_kind_stands_first_and_many_are_folded()
    {
        var person = await People.Create(app, p =>
        {
            for (int year = 2010; year < 2020; year++) p.With(new Training("short-course", "law-ethics", $"Курс {year}"), new DateOnly(year, 3, 1));
        });
        using var browser = await SignIn(person);

        var page = await browser.Page("/en/my-record");

        page.QuerySelector(".m-timeline > li .m-when")!.TextContent.ShouldBe("1 March 2019");
        page.QuerySelectorAll("section > .m-timeline > li").Length.ShouldBe(6);
        page.QuerySelector("section details summary")!.TextContent.ShouldBe("4 earlier entries");
    }

    [Fact]
    public async Task An_empty_record_says_what_to_bring()
    {
        using var browser = await SignIn(await People.Create(app));

        (await browser.Page("/kk/my-record")).QuerySelector(".m-empty")!.TextContent.ShouldContain("Дипломыңызды");
    }

    [Fact]
    public async Task A_beginning_that_no_document_tells_is_said_openly()
    {
        var person = await People.Create(app, p => p.With(new Employment("3412-0-008", null, "Орталық"), null));
        using var browser = await SignIn(person);

        (await browser.Page("/ru/my-record")).QuerySelector("main")!.TextContent.ShouldContain("Начало неизвестно");
    }

    [Fact]
    public async Task A_corrected_fact_is_shown_with_the_reason_when_history_is_opened()
    {
        var person = await People.Create(app, p => p.With(new Employment("3412-0-008", null, "Қате жазылған орталық"), Begun));
        await Correct(person, "Қате жазылған орталық", "Дұрыс орталық", "wrong name in the contract");
        using var browser = await SignIn(person);

        var now = (await browser.Page("/en/my-record")).QuerySelector("main")!.TextContent;
        now.ShouldContain("Дұрыс орталық");
        now.ShouldNotContain("Қате жазылған орталық");

        var history = await browser.Page("/en/my-record?history=true");
        var gone = history.QuerySelector(".m-timeline > li[data-state=gone]")!;
        gone.TextContent.ShouldContain("Қате жазылған орталық");
        gone.TextContent.ShouldContain("wrong name in the contract");
        var successor = gone.QuerySelector("a[href^='#fact-']")!.GetAttribute("href")![1..];
        history.GetElementById(successor)!.TextContent.ShouldContain("Дұрыс орталық");
    }

    [Fact]
    public async Task The_record_is_shown_as_it_was_known_on_an_earlier_day()
    {
        try
        {
            app.Clock.Set(new DateTimeOffset(2025, 2, 10, 9, 0, 0, TimeSpan.Zero));
            var person = await People.Create(app, p => p.With(new Employment("3412-0-008", null, "Бірінші жазылған"), Begun));
            app.Clock.Set(new DateTimeOffset(2025, 6, 10, 9, 0, 0, TimeSpan.Zero));
            await Correct(person, "Бірінші жазылған", "Кейін түзетілген", "typing error");
            app.Clock.Set(new DateTimeOffset(2025, 9, 1, 9, 0, 0, TimeSpan.Zero));
            using var browser = await SignIn(person);

            var then = await browser.Page("/ru/my-record?known=2025-03-01");
            then.QuerySelector(".ds-alert")!.TextContent.ShouldContain("1 марта 2025");
            var text = then.QuerySelector("main")!.TextContent;
            text.ShouldContain("Бірінші жазылған");
            text.ShouldNotContain("Кейін түзетілген");

            var before = (await browser.Page("/ru/my-record?known=09.02.2025")).QuerySelector("main")!.TextContent;
            before.ShouldContain("вас ещё не было в реестре");
            before.ShouldContain("10 февраля 2025");
            before.ShouldNotContain("Бірінші жазылған");

            (await browser.Page("/ru/my-record?known=2025-06-10")).QuerySelector("main")!.TextContent.ShouldContain("Кейін түзетілген");
        }
        finally
        {
            app.Clock.Reset();
        }
    }

    [Theory]
    [InlineData("2999-01-01", "This day has not come yet")]
    [InlineData("31.02.2025", "30.09.2025")]
    [InlineData("yesterday", "30.09.2025")]
    public async Task A_day_that_cannot_be_is_refused_at_its_field_and_the_present_record_stands(string day, string said)
    {
        var person = await People.Create(app, p => p.With(new Employment("3412-0-008", null, "Орталық"), Begun));
        using var browser = await SignIn(person);

        foreach (var path in new[] { "/en/my-record", "/en/my-record/next" })
        {
            var page = await browser.Page($"{path}?known={day}", HttpStatusCode.BadRequest);
            page.QuerySelector("#Known-error")!.TextContent.ShouldContain(said);
            page.QuerySelector(".ds-alert").ShouldBeNull();
            page.QuerySelector("main")!.TextContent.ShouldContain("Орталық");
        }
    }

    [Fact]
    public async Task Who_confirmed_the_entry_is_said_as_it_was_known_on_the_day()
    {
        try
        {
            app.Clock.Set(new DateTimeOffset(2025, 1, 10, 9, 0, 0, TimeSpan.Zero));
            var person = await People.Create(app);
            await Confirm(person, new DateTimeOffset(2025, 2, 5, 9, 0, 0, TimeSpan.Zero), "«Алғашқы» орталығы");
            await Confirm(person, new DateTimeOffset(2025, 5, 6, 9, 0, 0, TimeSpan.Zero), "«Екінші» орталығы");
            using var browser = await SignIn(person);

            var now = (await browser.Page("/en/my-record")).QuerySelector("main")!.TextContent;
            now.ShouldContain("6 May 2025, by «Екінші» орталығы");
            var then = (await browser.Page("/en/my-record?known=2025-03-01")).QuerySelector("main")!.TextContent;
            then.ShouldContain("5 February 2025");
            then.ShouldNotContain("Екінші");
            (await browser.Page("/en/my-record?known=2025-01-20")).QuerySelector("main")!.TextContent.ShouldContain("Nobody has confirmed it yet");
        }
        finally
        {
            app.Clock.Reset();
        }
    }

    [Fact]
    public async Task An_erased_person_has_no_record_any_more()
    {
        var person = await People.Create(app);
        using var browser = await SignIn(person);
        await app.With(async services =>
        {
            var store = services.GetRequiredService<RecordStore>();
            var act = Act.Now(ActKind.PersonErased, Actor.Program, services.GetRequiredService<CountryClock>(), "lawful request");
            var file = (await store.Find(person.Id))!;
            file.Erase(act);
            return await store.Commit(act, file);
        });

        (await browser.Get("/ru/my-record")).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    private Task<Browser> SignIn(Person person) => app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));

    private Task<int> Correct(Person person, string wrong, string right, string reason) => app.With(async services =>
    {
        var store = services.GetRequiredService<RecordStore>();
        var act = Act.Now(ActKind.FactSuperseded, Actor.Program, services.GetRequiredService<CountryClock>(), reason);
        var file = (await store.Find(person.Id))!;
        var old = file.Record.Of<Employment>().Single(e => e.Body.OrganisationName == wrong);
        _ = file.Supersede(act, old.Fact.Id, new NewFact(old.Body with { OrganisationName = right }, old.Fact.From, old.Fact.Until)).Value;
        (await store.Commit(act, file)).ShouldBeNull();
        return 0;
    });

    private async Task Confirm(Person person, DateTimeOffset at, string by)
    {
        app.Clock.Set(at);
        await app.With(async services =>
        {
            var store = services.GetRequiredService<RecordStore>();
            var clock = services.GetRequiredService<CountryClock>();
            var act = Act.Now(ActKind.EntryConfirmed, Actor.Program, clock);
            var file = (await store.Find(person.Id))!;
            file.Confirm(clock.Today, by);
            (await store.Commit(act, file)).ShouldBeNull();
            return 0;
        });
    }
}
