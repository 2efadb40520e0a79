using System.Text.Json;
using Meirim.Standards.Country;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Records;
using Meirim.Web.Records.ErasePerson;
using Meirim.Web.Register;
using Meirim.Web.Register.FindSpecialist;
using Meirim.Web.Register.Search;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Records.MergePeople;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Register.FindSpecialist;

[Collection(TheApplication.Name)]
public sealed class SpecialistSearchTests(MeirimFixture app)
{
    [Fact]
    public async Task Another_process_finds_a_name_that_was_added_after_it_began()
    {
        // an index of its own stands for the other process
        var services = app.Services;
        using var elsewhere = new PublicPeople(services.GetRequiredService<CountryData>(), services.GetRequiredService<CountryClock>(), services.GetRequiredService<PlaceNames>());
        Task<bool> Knows(string number) => app.With(async s => await elsewhere.Read(s.GetRequiredService<ReadingDb>(), index => index.Find(number) is not null, default));
        await Knows("KZ-0000001-5");
        var person = await People.Create(app, p => p.Named("Басқажерденов", "Алпамыс"));

        (await Knows(person.Number)).ShouldBeTrue();
        await app.With(s => s.GetRequiredService<ErasePersonHandler>().Handle(Actor.Program, person.Number, "request 1"));
        (await Knows(person.Number)).ShouldBeFalse();
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
        var json = JsonSerializer.Serialize(SearchJson.Of(answer, app.Services.GetRequiredService<CountryData>()), ApiAnswers.Json);

        json.ShouldContain("\"total\":0");
        json.ShouldNotContain("null");
    }

    [Fact]
    public async Task Several_languages_are_wanted_together_and_of_several_towns_one_will_do()
    {
        var (here, there) = (await Workplace.Create(app, "Жаркент", "33"), await Workplace.Create(app, "Тополевка", "33"));
        var both = await People.Create(app, p => p.With(here.Post(), Since).With(new Language("kk", "native"), null).With(new Language("kz-sign", "fluent"), null));
        var one = await People.Create(app, p => p.With(there.Post(), Since).With(new Language("kk", "native"), null));

        (await Numbers("place=Жаркент&place=Тополевка&language=kk")).ShouldBe([both.Number, one.Number], ignoreOrder: true);
        (await Numbers("place=Жаркент&place=Тополевка&language=kk&language=sign")).ShouldBe([both.Number]);
    }

    [Fact]
    public async Task What_stands_in_a_post_must_hold_of_one_and_the_same_post()
    {
        var (here, there) = (await Workplace.Create(app, "Үшарал", "33"), await Workplace.Create(app, "Үштөбе", "33"));
        var person = await People.Create(app, p => p.With(here.Post("3412-0-008"), Since).With(there.Post("5320-2-003"), Since));

        (await Numbers("place=Үшарал&occupation=3412-0-008")).ShouldBe([person.Number]);
        (await Numbers("place=Үшарал&occupation=5320-2-003")).ShouldBeEmpty();
        var answer = await Ask("place=Үшарал&occupation=3412-0-008");
        answer.Facets.Single(f => f.Name == "occupation").Values.Select(v => v.Code).ShouldBe(["3412-0-008"]);
    }

    [Fact]
    public async Task Every_count_is_what_one_finds_after_the_click()
    {
        var (here, there) = (await Workplace.Create(app, "Балпық би", "33"), await Workplace.Create(app, "Өтенай", "33"));
        await People.Create(app, p => p.With(here.Post(services: ["social-legal"], settings: ["home"]), Since).With(new Language("kk", "native"), null));
        await People.Create(app, p => p.With(here.Post(services: ["social-legal", "social-medical"], settings: ["day"]), Since).With(new Language("ru", "fluent"), null).With(new Offer(2, true), Today));
        await People.Create(app, p => p.With(there.Post("5320-2-003", services: ["social-medical"]), Since).With(here.Post(), Since));
        await People.Create(app, p => p.With(there.Post(), Since).With(new Meirim.Standards.Records.Category("3412-0-008", "first"), Since));
        foreach (var asked in new[] { "place=Балпық би&place=Өтенай", "place=Балпық би&service=social-legal", "place=Өтенай&occupation=3412-0-008" })
        {
            var answer = await Ask(asked);
            foreach (var list in answer.Facets)
                foreach (var value in list.Values.Where(v => !v.IsChosen))
                {
                    var clicked = answer.Question.With(list.Name, value.Code);
                    // of values of which one will do, a click adds those who have only the other; the count tells who has this one
                    if (!Facets.Named(list.Name)!.Value.IsTogether()) clicked = answer.Question.Without(list.Name).With(list.Name, value.Code);
                    (await Ask(clicked.Query()[1..])).Total.ShouldBe(value.Count, $"{asked}: {list.Name} {value.Code}");
                }
        }
    }

    [Fact]
    public async Task Two_villages_of_one_name_are_two_places()
    {
        var (here, there) = (await Workplace.Create(app, "Ақбұлақаттас 1", "33"), await Workplace.Create(app, "Ақбұлақаттас 1", "19"));
        var one = await People.Create(app, p => p.With(here.Post(), Since));
        var other = await People.Create(app, p => p.With(there.Post(), Since));

        var both = await Ask("place=Ақбұлақаттас 1");
        both.People.Select(p => p.Number).ShouldBe([one.Number, other.Number], ignoreOrder: true);
        foreach (var place in both.Facets.Single(f => f.Name == "place").Values.Where(v => v.Code.EndsWith("Ақбұлақаттас 1", StringComparison.Ordinal)))
            (await Ask("place=" + Uri.EscapeDataString(place.Code))).Total.ShouldBe(1);
    }

    [Fact]
    public async Task Who_is_hidden_for_safety_is_not_found_by_name_number_or_need_and_is_again_when_it_ends()
    {
        var work = await Workplace.Create(app, "Көксу", "33");
        var other = await People.Create(app, p => p.With(work.Post(), Since));
        var person = await People.Create(app, p => p.Named("Жасырынова", "Амина").With(work.Post(), Since).With(new Concealment("Хаттама 5"), Today, Today.AddDays(3)));

        (await Find("Жасырынова")).Total.ShouldBe(0);
        (await Find(person.Number)).Total.ShouldBe(0);
        (await Numbers("place=Көксу")).ShouldBe([other.Number]);
        try
        {
            app.Clock.Advance(TimeSpan.FromDays(3));
            await app.Services.GetRequiredService<EntryRenewal>().Renew();
            (await Find("Жасырынова")).People.Single().Number.ShouldBe(person.Number);
        }
        finally
        {
            app.Clock.Reset();
        }
    }

    [Fact]
    public async Task Free_places_are_seen_with_consent_only_and_grow_stale()
    {
        var work = await Workplace.Create(app, "Тентек", "33");
        var today = Today;
        var silent = await People.Create(app, p => p.With(work.Post(), Since).With(new Offer(3, WaitingDays: 5), today));
        var open = await People.Create(app, p => p.With(work.Post(), Since).With(new Offer(1, WaitingDays: 20), today).With(new Consent("free-places"), today));
        await People.Create(app, p => p.With(work.Post(), Since).With(new Offer(0), today));
        await People.Create(app, p => p.With(work.Post(), Since).With(new Offer(4), today.AddDays(-61)));

        (await Numbers("place=Тентек&free=now")).ShouldBe([silent.Number, open.Number], ignoreOrder: true);
        (await Numbers("place=Тентек&waiting=30")).ShouldBe([open.Number]);
        (await Numbers("place=Тентек&waiting=7")).ShouldBeEmpty();
        (await Numbers("place=Тентек&order=soonest")).Take(2).ShouldBe([open.Number, silent.Number]);
        var shown = (await Ask("place=Тентек&free=now")).People;
        shown.Single(p => p.Number == silent.Number).Person.FreePlaces.ShouldBeNull();
        shown.Single(p => p.Number == open.Number).Person.FreePlaces.ShouldBe(1);
    }

    [Fact]
    public async Task Each_says_what_of_the_question_is_true_of_them()
    {
        var work = await Workplace.Create(app, "Қапал", "33");
        await People.Create(app, p => p.With(work.Post(services: ["social-legal"]), Since));

        (await Ask("place=Қапал&service=social-legal&region=33")).People.Single().Matched.Select(m => m.Filter).ShouldBe(["region", "place", "service"]);
    }

    [Fact]
    public async Task A_spelling_of_a_number_merged_into_another_finds_the_kept_one()
    {
        var (kept, merged) = await Twins.Create(app);
        var spelling = await app.With(async s => (await NamesInForce.Read(s.GetRequiredService<MeirimDb>(), [merged.Id], default))[merged.Id].Single());
        await Twins.Merge(app, kept, merged);

        var found = (await Find(spelling.Full)).People.Single(p => p.Number == kept.Number);

        found.Spelling.ShouldBe(spelling.Full);
        found.Person.OtherSpellings.ShouldBe([spelling.Full]);
    }

    [Fact]
    public async Task The_answer_in_JSON_counts_what_each_filter_would_leave()
    {
        var work = await Workplace.Create(app, "Санағыш", "33");
        await People.Create(app, p => p.With(work.Post(services: ["social-legal"]), Since).With(new Offer(2), Today));
        await People.Create(app, p => p.With(work.Post(services: ["social-legal", "social-labour"]), Since));
        using var visitor = app.Visitor();

        using var json = JsonDocument.Parse(await visitor.Http.GetStringAsync("/api/v1/specialists?place=" + Uri.EscapeDataString("Санағыш")));

        var services = json.RootElement.GetProperty("filters").GetProperty("service").EnumerateArray().ToDictionary(v => v.GetProperty("code").GetString()!, v => v.GetProperty("count").GetInt32());
        services.ShouldBe(new Dictionary<string, int> { ["social-legal"] = 2, ["social-labour"] = 1 }, ignoreOrder: true);
        json.RootElement.GetProperty("specialists").EnumerateArray().Count(p => p.TryGetProperty("offer", out var offer) && offer.GetProperty("takesNew").GetBoolean()).ShouldBe(1);
    }

    [Theory]
    [InlineData("order=random", "REG-021")]
    [InlineData("level=9", "REG-018")]
    [InlineData("access=helicopter", "REG-019")]
    [InlineData("organisation=none", "REG-017")]
    [InlineData("free=tomorrow", "REG-020")]
    [InlineData("waiting=3", "REG-020")]
    public async Task What_no_filter_knows_is_refused(string asked, string code) =>
        (await app.With(s => s.GetRequiredService<SpecialistSearch>().Find(Question(asked)))).Problem!.Code.ShouldBe(code);

    private DateOnly Today => app.Services.GetRequiredService<CountryClock>().Today;

    private static readonly DateOnly Since = new(2016, 1, 1);

    private static SearchQuestion Question(string asked)
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(asked);
        return SearchQuestion.Read(name => query.TryGetValue(name, out var value) ? value : default);
    }

    private async Task<SearchAnswer> Ask(string asked) => (await app.With(s => s.GetRequiredService<SpecialistSearch>().Find(Question(asked)))).Value;

    private async Task<List<string>> Numbers(string asked) => [.. (await Ask(asked)).People.Select(p => p.Number)];

    private Task<SearchAnswer> Find(string text) => Ask("q=" + Uri.EscapeDataString(text));

    private Task<List<string>> Order(string place) => Numbers("place=" + place);
}
