using System.Net;
using AngleSharp.Html.Dom;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Records.WhatIf;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app) : IDisposable
{
    private const string SocialWorker = "3412-0-008";

    [Fact]
    public async Task An_account_without_a_record_is_told_what_to_do()
    {
        using var browser = await app.SignedInAs(Role.Practitioner);
        (await browser.Page("/ru/my-record/what-if?If.Subject=social-work&If.SubjectOn=2026-03-01")).QuerySelector(".m-empty")!.TextContent.ShouldContain("регистратору");
    }

    [Fact]
    public async Task Retraining_supposed_through_the_form_makes_the_next_category_met_and_records_nothing()
    {
        At(2026, 3, 1);
        var person = await Nurse();
        using var browser = await SignIn(person);
        var before = await Written();

        using var answer = await browser.Submit("/ru/my-record/what-if", new Dictionary<string, string?>
        {
            ["If.Subject"] = "social-work",
            ["If.SubjectOn"] = "01.05.2026",
        });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Browser.Read(answer);

        page.QuerySelector(".ds-alert")!.TextContent.ShouldContain("Это предположение");
        page.QuerySelector(".ds-alert")!.TextContent.ShouldContain("Переподготовка: социальная работа (1 мая 2026)");
        page.QuerySelector("#answer")!.TextContent.ShouldBe("Что будет на 1 мая 2026");
        var cells = Row(page, "Вторая категория");
        cells[0].ShouldContain("Не выполнено");
        cells[0].ShouldContain("Нет документа о переподготовке");
        cells[1].ShouldContain("Выполнено");
        cells[2].ShouldContain("Требования будут выполнены.");
        (await Written()).ShouldBe(before);
        ((IHtmlSelectElement)page.QuerySelector("[name='If.Subject']")!).Value.ShouldBe("social-work");
    }

    [Fact]
    public async Task Leaving_the_post_takes_away_the_day_that_time_alone_promised()
    {
        At(2026, 3, 1);
        var person = await People.Create(app, p => p.With(new Education("vocational", "social-work"), new DateOnly(2015, 6, 20))
            .With(new Employment(SocialWorker, null, "Орталық"), new DateOnly(2025, 9, 1)));
        using var browser = await SignIn(person);

        var page = await browser.Page("/en/my-record/what-if?If.LastDay=2026-03-31&If.On=2026-03-15");

        Row(page, "Second category")[2].ShouldContain("Time alone will not meet it on 1 September 2026 any more.");
        page.QuerySelector(".ds-alert")!.TextContent.ShouldContain("31 March 2026");
    }

    [Fact]
    public async Task A_category_supposed_brings_the_one_above_into_view()
    {
        At(2026, 3, 1);
        var person = await People.Create(app, p => p.With(new Education("vocational", "social-work"), new DateOnly(2015, 6, 20))
            .With(new Employment(SocialWorker, null, "Орталық"), new DateOnly(2020, 9, 1)));
        using var browser = await SignIn(person);

        var page = await browser.Page("/en/my-record/what-if?If.Category=second&If.CategoryOn=2026-04-01");

        var first = Row(page, "First category");
        first[1].ShouldContain("1 April 2028");
        first[2].ShouldContain("Time alone will now meet it on 1 April 2028.");
    }

    [Fact]
    public async Task Another_education_and_another_occupation_are_supposed_together()
    {
        At(2026, 3, 1);
        using var browser = await SignIn(await Nurse());

        var page = await browser.Page("/kk/my-record/what-if?If.Level=bachelor&If.Speciality=social-work&If.EducationOn=2026-06-30&If.Occupation=2635-8-003&If.OccupationOn=2026-09-01");

        page.QuerySelector("#answer")!.TextContent.ShouldContain("1 қыркүйек 2026");
        page.QuerySelectorAll(".m-cards-table tbody tr").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_supposition_that_changes_nothing_is_said_to()
    {
        At(2026, 3, 1);
        using var browser = await SignIn(await Nurse());

        (await browser.Page("/ru/my-record/what-if?If.Subject=digital-skills&If.SubjectOn=2026-03-01"))
            .QuerySelector(".m-empty")!.TextContent.ShouldContain("ничего не меняет");
    }

    [Theory]
    [InlineData("If.Subject=nothing-such&If.SubjectOn=2026-03-01", "If_Subject")]
    [InlineData("If.Subject=social-work", "If_SubjectOn")]
    [InlineData("If.SubjectOn=2026-03-01", "If_Subject")]
    [InlineData("If.Subject=social-work&If.SubjectOn=31.02.2026", "If_SubjectOn")]
    [InlineData("If.Level=bachelor&If.EducationOn=2026-03-01", "If_Speciality")]
    [InlineData("If.Speciality=social-work", "If_Level")]
    [InlineData("If.Category=none&If.CategoryOn=2026-03-01", "If_Category")]
    [InlineData("If.Category=second", "If_CategoryOn")]
    [InlineData("If.Occupation=0000-0-000&If.OccupationOn=2026-03-01", "If_Occupation")]
    [InlineData("If.Sessions=-3", "If_Sessions")]
    [InlineData("If.Sessions=many", "If_Sessions")]
    [InlineData("If.Hours=0", "If_Hours")]
    [InlineData("If.On=2400-01-01", "If_On")]
    public async Task What_cannot_be_supposed_is_said_at_its_field(string query, string field)
    {
        At(2026, 3, 1);
        using var browser = await SignIn(await Nurse());

        var page = await browser.Page("/ru/my-record/what-if?" + query, HttpStatusCode.BadRequest);

        if (page.GetElementById(field) is not null) page.GetElementById(field + "-error").ShouldNotBeNull(query);
        page.QuerySelector(".ds-error-summary")!.QuerySelector($"a[href='#{field}']").ShouldNotBeNull(query);
        page.QuerySelector("#answer").ShouldBeNull();
    }

    [Fact]
    public async Task A_category_is_not_supposed_for_someone_in_no_post()
    {
        using var browser = await SignIn(await People.Create(app));

        var page = await browser.Page("/en/my-record/what-if?If.Category=second&If.CategoryOn=2026-03-01&If.LastDay=2026-03-01", HttpStatusCode.BadRequest);

        page.QuerySelector("#If_Category-error")!.TextContent.ShouldContain("no categories");
    }

    public void Dispose() => app.Clock.Reset();

    private Task<Person> Nurse() => People.Create(app, p => p.With(new Education("vocational", "nursing"), new DateOnly(2015, 6, 20))
        .With(new Employment(SocialWorker, null, "Орталық"), new DateOnly(2020, 9, 1)));

    private static string[] Row(IHtmlDocument page, string step) =>
        [.. page.QuerySelectorAll(".m-cards-table tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains(step, StringComparison.Ordinal))
            .QuerySelectorAll("td").Select(c => c.TextContent)];

    private void At(int year, int month, int day) => app.Clock.Set(new DateTimeOffset(year, month, day, 7, 0, 0, TimeSpan.Zero));

    private Task<Browser> SignIn(Person person) => app.SignedInAs(new Grant(Role.Practitioner, PersonId: person.Id));

    private Task<(int, int)> Written() => app.With(async services =>
    {
        var db = services.GetRequiredService<MeirimDb>();
        return (await db.JournalEntries.CountAsync(), await db.Facts.CountAsync());
    });
}
