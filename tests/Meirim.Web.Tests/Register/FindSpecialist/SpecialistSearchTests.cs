using System.Text.Json;
using Meirim.Web.Register;
using Meirim.Web.Register.FindSpecialist;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Register.FindSpecialist;

[Collection(TheApplication.Name)]
public sealed class SpecialistSearchTests(MeirimFixture app)
{
    [Fact]
    public async Task Another_process_finds_a_name_that_was_added_after_it_began()
    {
        // a list of words of its own stands for the other process
        using var elsewhere = new KnownWords();
        await app.With(async s => await elsewhere.Current(s.GetRequiredService<MeirimDb>(), default));
        var person = await People.Create(app, p => p.Named("Басқажерденов", "Алпамыс"));

        var known = await app.With(async s => await elsewhere.Current(s.GetRequiredService<MeirimDb>(), default));

        known.Has(Names.NameKeys.Key1("Басқажерденов")).ShouldBeTrue();
        person.Number.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_letter_typed_again_and_again_finds_nobody_who_merely_sounds_so()
    {
        await People.Create(app, p => p.Named("Цой", "Зоя"));
        (await Find("Жжжж")).People.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_word_has_no_order()
    {
        var person = await People.Create(app, p => p.Named("Тәртіпов", "Айзада"));
        (await Find("Айзада")).People.Single(p => p.Number == person.Number).Reasons.ShouldBe(["name.reason.same-spelling"]);
    }

    [Fact]
    public async Task A_word_dated_by_a_clock_set_back_is_found_too()
    {
        await People.Create(app, p => p.Named("Жаңауақытов", "Алпамыс"));
        await Find("Жаңауақытов");
        try
        {
            app.Clock.Set(new DateTimeOffset(2026, 1, 5, 0, 0, 0, TimeSpan.Zero));
            var person = await People.Create(app, p => p.Named("Ескіуақытов", "Алпамыс"));
            (await Find("Ескіуақытов")).People.ShouldContain(p => p.Number == person.Number);
        }
        finally
        {
            app.Clock.Reset();
        }
    }

    [Fact]
    public async Task The_order_without_a_name_is_the_same_all_day_and_another_one_the_next()
    {
        var workplace = await Workplace.Create(app, "Текелі", "33");
        for (int i = 0; i < 12; i++) await People.Create(app, p => p.Named("Кезекбаев", "Ерлан").With(workplace.Post(), new DateOnly(2016, 1, 1)));
        try
        {
            var today = await Order("Текелі");
            (await Order("Текелі")).ShouldBe(today);
            app.Clock.Advance(TimeSpan.FromDays(1));
            (await Order("Текелі")).ShouldNotBe(today);
            (await Order("Текелі")).Order().ShouldBe(today.Order());
        }
        finally
        {
            app.Clock.Reset();
        }
    }

    [Fact]
    public async Task Ten_at_once_find_the_same()
    {
        var person = await People.Create(app, p => p.Named("Қатаржүргенов", "Бауыржан"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Find("Катаржургенов")));

        answers.ShouldAllBe(a => a.People.Any(p => p.Number == person.Number));
    }

    [Fact]
    public async Task An_answer_in_JSON_leaves_out_what_has_no_value()
    {
        var answer = await Find("Ешкімжоқтегі");
        var json = JsonSerializer.Serialize(SearchJson.Of(answer, app.Services.GetRequiredService<Meirim.Standards.Country.CountryData>()), ApiAnswers.Json);

        json.ShouldContain("\"total\":0");
        json.ShouldNotContain("null");
    }

    private Task<SearchAnswer> Find(string text) =>
        app.With(async s => (await s.GetRequiredService<SpecialistSearch>().Find(SearchQuestion.Read(name => name == "q" ? text : null))).Value);

    private async Task<List<string>> Order(string place) => await app.With(async s =>
        (await s.GetRequiredService<SpecialistSearch>().Find(SearchQuestion.Read(name => name == "place" ? place : null))).Value.People.Select(p => p.Number).ToList());
}
