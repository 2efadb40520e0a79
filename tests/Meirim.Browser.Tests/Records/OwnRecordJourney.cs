using Meirim.Standards.Records;
using Meirim.Web.Accounts;

namespace Meirim.BrowserTests.Records;

/// <summary>A specialist reads their record and the way to the next category.</summary>
[Collection(TheBrowser.Name)]
public sealed class OwnRecordJourney(Chromium chromium)
{
    private const string SocialWorker = "3412-0-008";

    [SkippableTheory]
    [InlineData("kk")]
    [InlineData("ru")]
    public async Task By_keyboard_on_a_small_screen_the_way_to_the_next_category_is_read(string language)
    {
        await using var specialist = await SignedIn(360);
        var page = specialist.Page;
        await specialist.Go($"/{language}/my-record");
        await specialist.ShouldBeFine($"my-record-{language}");

        await specialist.TabTo($"a[href='/{language}/my-record/next']");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => url.EndsWith("/my-record/next", StringComparison.Ordinal));
        (await page.Locator(".rec-nearest h2").IsVisibleAsync()).ShouldBeTrue();

        await specialist.TabTo("#categories ~ details > summary");
        await page.Keyboard.PressAsync("Enter");
        (await page.Locator("#categories ~ details[open]").CountAsync()).ShouldBe(1);
        await page.Locator("details").EvaluateAllAsync<object>("all => all.forEach(d => d.open = true)");
        await specialist.ShouldBeFine($"next-step-{language}");
    }

    [SkippableTheory]
    [InlineData("kk", 360)]
    [InlineData("ru", 1280)]
    public async Task What_if_and_an_earlier_day_are_fine(string language, int width)
    {
        await using var specialist = await SignedIn(width);
        await specialist.Go($"/{language}/my-record/what-if?If.Subject=social-work&If.SubjectOn=2030-05-01");
        await specialist.ShouldBeFine($"what-if-{language}");
        await specialist.Go($"/{language}/my-record?known=2001-01-01");
        await specialist.ShouldBeFine($"my-record-earlier-{language}");
        await specialist.Go($"/{language}/my-record?history=true");
        await specialist.ShouldBeFine($"my-record-history-{language}");
        await specialist.Go($"/{language}/my-record/next");
        await specialist.ShouldBeFine($"next-step-{language}");
    }

    private async Task<BrowserPage> SignedIn(int width)
    {
        var person = await People.Create(chromium.Meirim, p => p
            .Named("Құттықожаева", "Жадыра", "Сейілханқызы").Named("Куттыкожаева", "Жадыра", "Сейлхановна", "ru")
            .With(new Education("vocational", "nursing", Institution: "Медициналық колледж", Document: "ТКБ 1234567"), new DateOnly(2012, 6, 20))
            .With(new Employment(SocialWorker, null, "«Мейір» әлеуметтік қызмет көрсету орталығы", Unit: "Үйде қызмет көрсету бөлімшесі"), new DateOnly(2018, 3, 2))
            .With(new Employment(SocialWorker, null, "Аудандық орталық"), null, new DateOnly(2018, 1, 1))
            .With(new Category(SocialWorker, "second", Decision: "17"), new DateOnly(2022, 5, 1), new DateOnly(2032, 5, 1))
            .With(new Training("short-course", "digital-skills", "Цифрлық құралдар", Hours: 36), new DateOnly(2024, 2, 3))
            .With(new Supervision("group", 3), new DateOnly(2024, 2, 3))
            .With(new Language("kk", "native"), null));
        return await chromium.OpenAs(width, new Grant(Role.Practitioner, PersonId: person.Id));
    }
}
