using System.Net;
using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Register.CompareSpecialists;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly DateOnly Since = new(2016, 1, 1);

    [Theory]
    [InlineData("kk", "қазір жаңа адамдарды қабылдайды")]
    [InlineData("ru", "сейчас принимает новых людей")]
    public async Task Two_stand_side_by_side_with_what_the_public_may_see_of_each(string language, string free)
    {
        var today = app.Services.GetRequiredService<CountryClock>().Today;
        var work = await Workplace.Create(app, "Бақанас", "19");
        var one = await People.Create(app, p => p.Named("Салыстырова", "Ақмарал").With(work.Post(services: ["social-legal"]), Since).With(new Offer(2), today).With(new Contact("work-phone", "+7 000 000 00 00"), today));
        var other = await People.Create(app, p => p.Named("Салыстырова", "Бибігүл").With(work.Post("5320-2-003"), Since).With(new Language("kz-sign", "fluent"), null));
        using var visitor = app.Visitor();

        var page = await visitor.Page($"/{language}/compare?n={one.Number}&n={other.Number}");

        page.QuerySelectorAll(".r-compared thead th").Select(a => a.TextContent).ShouldBe(["Салыстырова Ақмарал", "Салыстырова Бибігүл"]);
        page.QuerySelectorAll(".r-compared tbody tr").ShouldAllBe(r => r.QuerySelectorAll("td").Length == 2);
        page.QuerySelectorAll(".r-compared td a").Select(a => a.TextContent).ShouldBe([one.Number, other.Number]);
        page.QuerySelectorAll(".r-compared tbody td").ShouldAllBe(c => !c.GetAttribute("data-label")!.Contains('<'));
        page.QuerySelector(".r-compared")!.TextContent.ShouldContain(free);
        page.Body!.TextContent.ShouldNotContain("+7 000 000 00 00");
    }

    [Fact]
    public async Task Who_is_hidden_or_not_there_is_said_in_one_and_the_same_way()
    {
        var person = await People.Create(app, p => p.Named("Жасырын", "Адам").With(new Concealment("Хаттама"), Since));
        using var visitor = app.Visitor();

        var page = await visitor.Page($"/en/compare?n={person.Number}&n=KZ-9999999-0&n=nonsense");

        page.QuerySelectorAll(".ds-alert").Length.ShouldBe(3);
        page.QuerySelector(".r-compared").ShouldBeNull();
        page.Body!.TextContent.ShouldNotContain("Жасырын");
    }

    [Fact]
    public async Task More_than_four_are_refused_and_none_says_what_to_do()
    {
        using var visitor = app.Visitor();
        (await visitor.Page("/en/compare?n=1&n=2&n=3&n=4&n=5", HttpStatusCode.BadRequest)).Body!.TextContent.ShouldContain("At most 4 people");
        (await visitor.Page("/lv/compare")).QuerySelector(".m-empty").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_results_of_a_search_offer_to_compare()
    {
        var work = await Workplace.Create(app, "Қарой", "19");
        for (var i = 0; i < 2; i++) await People.Create(app, p => p.Named("Таңдаева", "Мадина").With(work.Post(), Since));
        using var visitor = app.Visitor();

        var page = await visitor.Page("/ru/find?q=" + Uri.EscapeDataString("Таңдаева"));

        page.QuerySelectorAll("form[action='/ru/compare'] input[name=n]").Length.ShouldBe(2);
    }
}
