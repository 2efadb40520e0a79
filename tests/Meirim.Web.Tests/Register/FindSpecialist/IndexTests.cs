using System.Net;
using AngleSharp.Html.Dom;
using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Register.FindSpecialist;

[Collection(TheApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    private static readonly DateOnly LongAgo = new(2015, 9, 1);

    [Theory]
    [InlineData("Құттықожаева Жадыра Сейілханқызы")]
    [InlineData("Куттыкожаева Жадыра Сейлхановна")]
    [InlineData("Kuttykozhayeva Zhadyra")]
    [InlineData("жадыра құттықожаева")]
    [InlineData("Құтықожаева Жадыра")]
    [InlineData("Куттыкажаева")]
    [InlineData("kutykojaeva jadira")]
    [InlineData("ҚҰТТЫҚОЖАЕВА")]
    [InlineData("Құттықож")]
    public async Task A_name_is_found_in_three_spellings_and_with_a_typing_error(string typed)
    {
        var person = await TheOne();

        var found = await Found(typed);

        found.ShouldContain(person.Number);
    }

    [Fact]
    public async Task The_reason_of_a_match_is_said_in_the_language_of_the_page()
    {
        await TheOne();
        using var visitor = app.Visitor();

        var page = await visitor.Page("/ru/find?q=" + Uri.EscapeDataString("Kuttykozhayeva Zhadyra"));

        var first = page.QuerySelector(".r-people li")!.TextContent;
        first.ShouldContain("Другое написание: Kuttykozhayeva Zhadyra");
        first.ShouldContain("написание совпадает");
    }

    [Fact]
    public async Task A_register_number_leads_to_the_entry_however_it_is_typed()
    {
        var person = await People.Create(app);
        using var visitor = app.Visitor();
        foreach (var typed in new[] { person.Number, person.Number.ToLowerInvariant(), person.Number.Replace("-", ""), " " + person.Number.Replace('-', ' ') })
        {
            using var answer = await visitor.Get("/kk/find?q=" + Uri.EscapeDataString(typed));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, typed);
            answer.Headers.Location!.ToString().ShouldBe($"/kk/specialists/{person.Number}");
        }
    }

    [Fact]
    public async Task A_number_that_nobody_has_is_said_to_be_unknown()
    {
        using var visitor = app.Visitor();

        var page = await visitor.Page("/en/find?q=" + Web.Records.RegisterNumber.Of("KZ", 9_999_999));

        page.QuerySelector("#found")!.TextContent.ShouldContain("There is no number KZ-9999999");
    }

    [Fact]
    public async Task Each_filter_narrows_and_all_of_them_together()
    {
        var here = await Workplace.Create(app, "Жаркент", "33");
        var there = await Workplace.Create(app, "Жаркент", "33");
        var wanted = await People.Create(app, p => p.Named("Сүзгібаева", "Ақнұр")
            .With(here.Post("2643-9-009", ["social-legal"], ["home"]), LongAgo).With(new Language("kz-sign", "fluent"), null));
        var other = await People.Create(app, p => p.Named("Сүзгібаева", "Ақнұр")
            .With(there.Post("5320-2-003", ["social-labour"], ["residential"]), LongAgo)
            .With(new Language("uz", "native"), null));
        var held = await People.Create(app, p => p.Named("Сүзгібаева", "Ақнұр").With(here.Post(), LongAgo)
            .With(new Category("3412-0-008", "first"), new DateOnly(2024, 1, 1)));

        foreach (var filter in new[] { "occupation=2643-9-009", "service=social-legal", "setting=home", "language=kz-sign", "language=sign" })
            (await Found("Сүзгібаева Ақнұр", "&" + filter)).ShouldBe([wanted.Number], filter);
        (await Found("Сүзгібаева Ақнұр", "&region=33&place=жаркент")).Order().ShouldBe(new[] { wanted.Number, other.Number, held.Number }.Order());
        (await Found("Сүзгібаева Ақнұр", "&place=Zharkent")).Count.ShouldBe(3, "a town in another spelling");
        (await Found("Сүзгібаева Ақнұр", "&region=75")).ShouldBeEmpty();
        (await Found("Сүзгібаева Ақнұр", "&category=first")).ShouldBe([held.Number]);
        (await Found("Сүзгібаева Ақнұр", "&category=none")).Order().ShouldBe(new[] { wanted.Number, other.Number }.Order());
        (await Found("Сүзгібаева Ақнұр", "&region=33&place=Жаркент&occupation=2643-9-009&service=social-legal&setting=home&language=sign&category=none")).ShouldBe([wanted.Number]);
        (await Found("", "&place=Жаркент&occupation=2643-9-009")).ShouldBe([wanted.Number]);
    }

    [Theory]
    [InlineData("сурдопереводчик Ушарал", "occupation")]
    [InlineData("сурдопереводчика в Ушарале", "occupation")]
    [InlineData("ымдау тілі маманы Үшарал", "occupation")]
    [InlineData("sign interpreter Usharal", "occupation")]
    [InlineData("жестовый язык Ушарал", "language")]
    public async Task Words_for_an_occupation_a_language_or_a_town_are_understood_as_such(string typed, string understood)
    {
        var person = await Interpreter();
        using var visitor = app.Visitor();

        var page = await visitor.Page("/ru/find?q=" + Uri.EscapeDataString(typed));

        page.QuerySelectorAll(".r-understood").Length.ShouldBeGreaterThanOrEqualTo(1);
        page.QuerySelector(".r-understood")!.TextContent.ShouldContain(understood == "language" ? "язык" : "профессия");
        if (!typed.Contains(" в ", StringComparison.Ordinal)) Numbers(page).ShouldContain(person.Number);
    }

    [Theory]
    [InlineData("Өскемен")]
    [InlineData("Усть-Каменогорск")]
    [InlineData("усть каменогорск")]
    [InlineData("Oskemen")]
    [InlineData("Ust-Kamenogorsk")]
    [InlineData("Ustjkamenogorska")]
    public async Task A_town_is_found_by_any_of_its_names_however_its_organisations_write_it(string typed)
    {
        var numbers = await OfTwoNames();
        using var visitor = app.Visitor();

        (await Found("Екіатаулыева", "&place=" + Uri.EscapeDataString(typed))).Order().ShouldBe(numbers.Order());
        var page = await visitor.Page("/ru/find?q=" + Uri.EscapeDataString("Екіатаулыева " + typed));
        Numbers(page).Order().ShouldBe(numbers.Order());
        page.QuerySelector(".r-understood strong")!.TextContent.ShouldBe("Усть-Каменогорск", "one town, in the language of the page");
    }

    [Theory]
    [InlineData("kk", "Өскемен")]
    [InlineData("ru", "Усть-Каменогорск")]
    [InlineData("lv", "Ustjkamenogorska")]
    public async Task A_town_is_shown_in_the_language_of_the_page(string language, string name)
    {
        var numbers = await OfTwoNames();
        using var visitor = app.Visitor();

        var list = await visitor.Page($"/{language}/find?q=" + Uri.EscapeDataString("Екіатаулыева"));
        list.QuerySelectorAll(".r-post").ShouldAllBe(p => p.TextContent.EndsWith(name, StringComparison.Ordinal));
        list.QuerySelectorAll(".r-facets a").Count(a => a.TextContent.Trim().StartsWith(name + " ", StringComparison.Ordinal)).ShouldBe(1);
        foreach (var number in numbers)
            (await visitor.Page($"/{language}/specialists/{number}")).QuerySelector(".r-posts")!.TextContent.ShouldContain(name);
    }

    [Fact]
    public async Task A_town_where_nobody_is_recorded_is_no_mistake_and_a_village_of_no_list_is_found_as_it_is_written()
    {
        var here = await Workplace.Create(app, "Тізімдежоқ ауылы", "33");
        var person = await People.Create(app, p => p.Named("Ауылбаева", "Нұргүл").With(here.Post(), LongAgo));
        using var visitor = app.Visitor();

        (await visitor.Page("/ru/find?place=" + Uri.EscapeDataString("Лисаковск"))).QuerySelector("#found")!.TextContent.ShouldContain("Никто");
        (await Found("", "&place=" + Uri.EscapeDataString("тізімдежоқ ауылы"))).ShouldBe([person.Number]);
        await visitor.Page("/ru/find?place=" + Uri.EscapeDataString("Нигдеград"), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_word_that_somebody_bears_as_a_name_stays_a_name_and_the_town_is_offered()
    {
        var work = await Workplace.Create(app, "Мейрамтау", "35");
        await People.Create(app, p => p.With(work.Post(), LongAgo));
        var person = await People.Create(app, p => p.Named("Оңғарова", "Мейрамтау"));
        using var visitor = app.Visitor();

        var page = await visitor.Page("/en/find?q=" + Uri.EscapeDataString("Мейрамтау"));

        Numbers(page).ShouldContain(person.Number);
        page.QuerySelector(".r-understood a")!.GetAttribute("href")!.ShouldContain("place=");
    }

    [Fact]
    public async Task Whoever_cannot_be_found_gets_the_nearest_wider_search_with_its_count()
    {
        var workplace = await Workplace.Create(app, "Сарқан", "33");
        await People.Create(app, p => p.Named("Кеңейтбаева", "Толқын").With(workplace.Post(), LongAgo));
        using var visitor = app.Visitor();

        var page = await visitor.Page("/en/find?region=10&q=" + Uri.EscapeDataString("Кеңейтбаева Толқын"));

        page.QuerySelector("#found")!.TextContent.ShouldContain("Nobody was found");
        var wider = page.QuerySelector(".m-empty a")!;
        wider.TextContent.ShouldContain("1 person found");
        Numbers(await visitor.Page(wider.GetAttribute("href")!)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Pages_hold_everyone_once()
    {
        var workplace = await Workplace.Create(app, "Қарабұлақ", "33");
        for (int i = 0; i < 45; i++) await People.Create(app, p => p.Named("Парақтанова", "Бет").With(workplace.Post(), LongAgo));

        foreach (var question in new[] { "q=" + Uri.EscapeDataString("Парақтанова"), "place=" + Uri.EscapeDataString("Қарабұлақ") })
        {
            using var visitor = app.Visitor();
            var seen = new List<string>();
            for (var address = "/kk/find?" + question; address is not null;)
            {
                var page = await visitor.Page(address);
                page.QuerySelector("#found")!.TextContent.ShouldContain("45");
                seen.AddRange(Numbers(page));
                address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }
            seen.Count.ShouldBe(45);
            seen.Distinct().Count().ShouldBe(45);
            Numbers(await visitor.Page($"/kk/find?{question}&p=999")).Count.ShouldBe(5, "behind the last page stands the last");
        }
    }

    [Fact]
    public async Task Who_works_no_longer_and_who_is_suspended_stay_findable_and_it_is_said()
    {
        var workplace = await Workplace.Create(app, "Лепсі", "33");
        await People.Create(app, p => p.Named("Кетіпқалғанов", "Ербол").With(workplace.Post(), LongAgo, new DateOnly(2020, 1, 1)));
        await People.Create(app, p => p.Named("Шеттетілгенов", "Ербол").With(workplace.Post(), LongAgo)
            .With(new Sanction("suspended", "Орган", "p.1"), new DateOnly(2025, 1, 1)));
        using var visitor = app.Visitor();

        (await visitor.Page("/en/find?q=" + Uri.EscapeDataString("Кетіпқалғанов"))).QuerySelector(".r-people .m-state").ShouldNotBeNull();
        (await visitor.Page("/en/find?q=" + Uri.EscapeDataString("Шеттетілгенов"))).QuerySelector(".r-people .m-state")!.TextContent.ShouldContain("Suspended");
    }

    [Fact]
    public async Task The_day_of_confirmation_is_told()
    {
        var person = await People.Create(app, p => p.Named("Растағанова", "Сәуле"));
        await app.With(async services =>
        {
            var store = services.GetRequiredService<Web.Records.RecordStore>();
            var clock = services.GetRequiredService<Web.Countries.CountryClock>();
            var file = (await store.Find(person.Number))!;
            file.Confirm(clock.Today.AddDays(-12), "Қамқор");
            return await store.Commit(Web.Journal.Act.Now(Web.Journal.ActKind.EntryConfirmed, Actor.Program, clock), file);
        });
        using var visitor = app.Visitor();

        (await visitor.Page("/en/find?q=" + Uri.EscapeDataString("Растағанова"))).QuerySelector(".r-people li")!.TextContent.ShouldContain("Confirmed 12 days ago by Қамқор");
    }

    [Theory]
    [InlineData("region=99999", "region")]
    [InlineData("place=Nowhereville", "place")]
    [InlineData("occupation=x", "occupation")]
    [InlineData("service=x", "service")]
    [InlineData("setting=x", "setting")]
    [InlineData("language=klingon", "language")]
    [InlineData("category=golden", "category")]
    [InlineData("q=a&p=minus", "p")]
    [InlineData("q=a&p=0", "p")]
    public async Task A_wrong_parameter_gets_a_clear_message(string query, string field)
    {
        using var visitor = app.Visitor();

        var page = await visitor.Page("/en/find?" + query, HttpStatusCode.BadRequest);
        using var api = await visitor.Get("/api/v1/specialists?" + query);

        page.QuerySelector($".ds-error-summary a[href='#{field}']").ShouldNotBeNull();
        page.QuerySelector("main form").ShouldNotBeNull();
        api.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var body = System.Text.Json.JsonDocument.Parse(await api.Content.ReadAsStringAsync()).RootElement;
        body.GetProperty("field").GetString().ShouldBe(field);
        body.GetProperty("code").GetString()!.ShouldStartWith("REG-");
    }

    [Theory]
    [InlineData("'; DROP TABLE name_words; --")]
    [InlineData("%")]
    [InlineData("_ _ _")]
    [InlineData("😀😀")]
    [InlineData("\ud83d")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("а")]
    [InlineData("- -- ---")]
    [InlineData("\"] }, [\"")]
    [InlineData("{0} {1}")]
    [InlineData("Ахметов Ахметов Ахметов Ахметов Ахметов Ахметов Ахметов Ахметов Ахметов Ахметов Ахметов Ахметов Ахметов")]
    public async Task A_hostile_text_finds_nobody_and_breaks_nothing(string typed)
    {
        using var visitor = app.Visitor();

        var page = await visitor.Page("/kk/find?q=" + Uri.EscapeDataString(typed));

        page.QuerySelectorAll("main script").Length.ShouldBe(0);
        page.QuerySelector("#found").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_text_of_ten_thousand_letters_and_a_national_identifier_are_refused()
    {
        using var visitor = app.Visitor();
        var identifier = People.Identifier(app.Services);

        (await visitor.Page("/en/find?q=" + new string('a', 7_000), HttpStatusCode.BadRequest)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("at most 200");
        (await visitor.Page("/en/find?q=" + identifier.Value, HttpStatusCode.BadRequest)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("identification number");
    }

    [Fact]
    public async Task A_name_added_is_found_at_once_and_by_each_reading_of_a_Latin_word()
    {
        var first = await People.Create(app, p => p.Named("Jana", "Qwertova", null, "latn"));

        (await Found("Яна Квертова")).ShouldContain(first.Number);
        (await Found("Жана Квертова")).ShouldContain(first.Number);
        for (int i = 0; i < 5; i++)
        {
            var name = "Жаңадан" + new string((char)('а' + i), 1) + "бек" + new string((char)('к' + i), 1);
            var person = await People.Create(app, p => p.Named(name, "Бір"));
            (await Found(name)).ShouldContain(person.Number, name);
        }
    }

    [Fact]
    public async Task The_API_gives_codes_names_and_reasons_and_no_more_than_the_page()
    {
        var workplace = await Workplace.Create(app, "Достық", "33");
        await People.Create(app, p => p.Named("Апибаева", "Гүлжан").Named("Apibayeva", "Gulzhan", null, "latn")
            .With(workplace.Post(), LongAgo).With(new Education("vocational", "social-work", Institution: "Құпия"), new DateOnly(2012, 1, 1)));
        using var visitor = app.Visitor();

        var text = await visitor.Http.GetStringAsync(new Uri("/api/v1/specialists?q=Apibayeva", UriKind.Relative));
        var person = System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("specialists")[0];

        person.GetProperty("name").GetString().ShouldBe("Апибаева Гүлжан");
        person.GetProperty("spelling").GetString().ShouldBe("Apibayeva Gulzhan");
        person.GetProperty("reasons")[0].GetString().ShouldBe("same-spelling");
        person.GetProperty("occupation").GetProperty("name").GetProperty("ru").GetString().ShouldBe("социальный работник");
        person.GetProperty("posts")[0].GetProperty("organisation").GetProperty("en").GetString()!.ShouldStartWith("Test centre");
        foreach (var hidden in new[] { "Құпия", "1985", "personId", "identifier", "born" }) text.ShouldNotContain(hidden);
    }

    [Fact]
    public async Task The_form_leads_to_an_address_that_holds_the_whole_question()
    {
        using var visitor = app.Visitor();

        using var answer = await visitor.Submit("/kk/find?region=33", new Dictionary<string, string?> { ["q"] = "Ахметов", ["language"] = "ru" }, "main form");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var sent = answer.RequestMessage!.RequestUri!.Query;
        sent.ShouldContain("region=33");
        sent.ShouldContain("language=ru");
    }

    private static Web.Records.Person? _interpreter;

    private async Task<Web.Records.Person> Interpreter()
    {
        if (_interpreter is not null) return _interpreter;
        var workplace = await Workplace.Create(app, "Үшарал", "33");
        return _interpreter = await People.Create(app, p => p.Named("Аудармашина", "Лаура")
            .With(workplace.Post("2643-9-009"), LongAgo).With(new Language("rus-sign", "fluent"), null));
    }

    private static List<string>? _ofTwoNames;

    /// <summary>Two people in one town, whose organisations write it in two languages.</summary>
    private async Task<List<string>> OfTwoNames()
    {
        if (_ofTwoNames is not null) return _ofTwoNames;
        var made = new List<string>();
        foreach (var town in new[] { "Өскемен", "Усть-Каменогорск" })
        {
            var workplace = await Workplace.Create(app, town, "63");
            made.Add((await People.Create(app, p => p.Named("Екіатаулыева", "Сәуле").With(workplace.Post(), LongAgo))).Number);
        }
        return _ofTwoNames = made;
    }

    private async Task<Web.Records.Person> TheOne()
    {
        if (_one is not null) return _one;
        return _one = await People.Create(app, p => p
            .Named("Құттықожаева", "Жадыра", "Сейілханқызы")
            .Named("Куттыкожаева", "Жадыра", "Сейлхановна", "ru")
            .Named("Kuttykozhayeva", "Zhadyra", null, "latn"));
    }

    private static Web.Records.Person? _one;

    private async Task<List<string>> Found(string text, string filters = "")
    {
        using var visitor = app.Visitor();
        return Numbers(await visitor.Page($"/kk/find?q={Uri.EscapeDataString(text)}{filters}"));
    }

    private static List<string> Numbers(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".r-people h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];
}
