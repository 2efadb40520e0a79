using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Workforce.Staff;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly DateOnly Begun = new(2019, 2, 4);

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in()
    {
        using var visitor = app.Visitor();
        (await visitor.Get("/kk/staff/people")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_manager_without_an_organisation_is_told_what_to_do()
    {
        using var browser = await app.SignedInAs(Role.OrganisationManager);
        (await browser.Page("/ru/staff/people")).QuerySelector(".m-empty")!.TextContent.ShouldContain("администратора");
    }

    [Fact]
    public async Task An_organisation_without_staff_says_what_to_do()
    {
        using var browser = await Manager(await Workplace.Create(app, "Алматы"));
        (await browser.Page("/kk/staff/people")).QuerySelector(".m-empty")!.TextContent.ShouldContain("тіркеушісіне");
    }

    [Fact]
    public async Task The_staff_of_the_own_organisation_and_of_no_other_is_listed()
    {
        var (here, there) = (await Workplace.Create(app, "Алматы"), await Workplace.Create(app, "Алматы"));
        var one = await People.Create(app, p => p.Named("Біздікі", "Айгүл").With(here.Post(), Begun)
            .With(new Category("3412-0-008", "second"), new DateOnly(2024, 1, 1), new DateOnly(2029, 1, 1)));
        await People.Create(app, p => p.Named("Бөтен", "Болат").With(there.Post(), Begun));
        await People.Create(app, p => p.Named("Кеткен", "Кәрім").With(here.Post(), Begun, new DateOnly(2020, 1, 1)));
        using var browser = await Manager(here);

        var page = await browser.Page("/ru/staff/people");

        var row = page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain("Біздікі Айгүл");
        row.TextContent.ShouldContain("Вторая категория");
        row.TextContent.ShouldContain("по 31 декабря 2028");
        row.TextContent.ShouldContain("с 4 февраля 2019");
        row.TextContent.ShouldContain("Ещё не подтверждено");
        row.QuerySelector($"a[href='/ru/specialists/{one.Number}']").ShouldNotBeNull();
        page.QuerySelector("caption")!.TextContent.ShouldBe("1 сотрудник в реестре");
    }

    [Fact]
    public async Task A_confirmation_stands_in_the_entry_and_in_the_journal_with_who_gave_it()
    {
        var here = await Workplace.Create(app, "Алматы");
        var person = await People.Create(app, p => p.With(here.Post(), Begun));
        using var browser = await Manager(here);

        using var answer = await browser.Submit("/ru/staff/people", new Dictionary<string, string?>());
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var page = await browser.Page("/ru/staff/people");
        page.QuerySelector(".ds-alert[role=status]")!.TextContent.ShouldContain(person.Number);
        page.QuerySelector("tbody")!.TextContent.ShouldContain("Подтверждено сегодня");
        page.QuerySelector("tbody form").ShouldBeNull();
        var entry = (await Confirmations(person)).ShouldHaveSingleItem();
        entry.Right.ShouldBe(Role.OrganisationManager);
        entry.ActorName.ShouldStartWith("Test ");
        var now = await Stored(person);
        now.ConfirmedBy.ShouldBe(here.Name);
        now.ConfirmedOn.ShouldBe(await Today());
    }

    [Fact]
    public async Task Ten_at_once_make_one_journal_entry_and_nobody_is_refused()
    {
        var here = await Workplace.Create(app, "Алматы");
        var person = await People.Create(app, p => p.With(here.Post(), Begun));
        using var browser = await Manager(here);
        var page = await browser.Page("/en/staff/people");

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => browser.Submit(page, "/en/staff/people", new Dictionary<string, string?>())));

        answers.Select(a => a.StatusCode).ShouldAllBe(s => s == HttpStatusCode.Redirect);
        (await Confirmations(person)).Count.ShouldBe(1);
        (await Stored(person)).Version.ShouldBe(person.Version + 1);
    }

    [Fact]
    public async Task An_entry_that_changed_meanwhile_is_not_confirmed_unseen()
    {
        var here = await Workplace.Create(app, "Алматы");
        var person = await People.Create(app, p => p.With(here.Post(), Begun));
        using var browser = await Manager(here);
        var page = await browser.Page("/en/staff/people");
        await Change(person);

        using var answer = await browser.Submit(page, "/en/staff/people", new Dictionary<string, string?>());

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("changed");
        (await Confirmations(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Someone_of_another_organisation_cannot_be_confirmed()
    {
        var (here, there) = (await Workplace.Create(app, "Алматы"), await Workplace.Create(app, "Алматы"));
        await People.Create(app, p => p.With(here.Post(), Begun));
        var other = await People.Create(app, p => p.With(there.Post(), Begun));
        using var browser = await Manager(here);

        foreach (var number in new[] { other.Number, RegisterNumber.Of("KZ", 9_999_998), "x", "" })
        {
            using var answer = await browser.Submit("/ru/staff/people", new Dictionary<string, string?> { ["number"] = number });
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, number);
        }
        (await Confirmations(other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        var here = await Workplace.Create(app, "Алматы");
        var person = await People.Create(app, p => p.With(here.Post(), Begun));
        using var browser = await Manager(here);

        using var answer = await browser.Http.PostAsync(new Uri("/ru/staff/people", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { ["number"] = person.Number, ["version"] = "1" }));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Confirmations(person)).ShouldBeEmpty();
    }

    [Fact]
    public async Task More_than_fifty_are_read_page_by_page()
    {
        var here = await Workplace.Create(app, "Алматы");
        for (int i = 0; i < 52; i++)
        {
            var name = $"Сынақ{(char)('А' + i % 26)}{(char)('а' + i / 26)}ев";
            await People.Create(app, p => p.Named(name, "Марат").With(here.Post(), Begun));
        }
        using var browser = await Manager(here);

        var first = await browser.Page("/ru/staff/people");
        first.QuerySelectorAll("tbody tr").Length.ShouldBe(50);
        var next = first.QuerySelectorAll("main a").Single(a => a.GetAttribute("href")!.Contains("at=2")).GetAttribute("href")!;
        (await browser.Page(next)).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await browser.Page("/ru/staff/people?at=99999")).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await browser.Page("/ru/staff/people?at=-1")).QuerySelectorAll("tbody tr").Length.ShouldBe(50);
    }

    private Task<Browser> Manager(Workplace at) => app.SignedInAs(new Grant(Role.OrganisationManager, OrganisationId: at.Id));

    private Task<Person> Stored(Person person) => app.With(s => s.GetRequiredService<MeirimDb>().People.AsNoTracking().SingleAsync(p => p.Id == person.Id));

    private Task<DateOnly> Today() => app.With(s => Task.FromResult(s.GetRequiredService<CountryClock>().Today));

    private Task<List<JournalEntry>> Confirmations(Person person) => app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking()
        .Where(e => e.PersonId == person.Id && e.Kind == ActKind.EntryConfirmed).ToListAsync());

    private Task<int> Change(Person person) => app.With(async services =>
    {
        var store = services.GetRequiredService<RecordStore>();
        var act = Act.Now(ActKind.FactRecorded, Actor.Program, services.GetRequiredService<CountryClock>());
        var file = (await store.Find(person.Id))!;
        _ = file.AddFact(act, new NewFact(new Language("ru", "fluent"), null, null)).Value;
        (await store.Commit(act, file)).ShouldBeNull();
        return 0;
    });
}
