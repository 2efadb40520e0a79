using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Records;

namespace Meirim.BrowserTests.Records;

/// <summary>A specialist says whom they can still take and how they are reached, lets it be seen, and takes that back.</summary>
[Collection(TheBrowser.Name)]
public sealed class ShownJourney(Chromium chromium)
{
    private const string Phone = "+7 000 000 00 11", Save = "main .m-form .m-actions button";

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task What_is_shown_is_chosen_and_withdrawn_by_keyboard(string language, int width)
    {
        var work = await Workplace.Create(chromium.Meirim);
        var person = await People.Create(chromium.Meirim, p => p.Named("Көрсетова", "Сәуле").With(work.Post(), new DateOnly(2020, 1, 6)));
        await using var specialist = await chromium.OpenAs(width, new Grant(Role.Practitioner, PersonId: person.Id));
        await specialist.Go($"/{language}/my-record");
        await specialist.Follow("main a[href$='/my-record/shown']");
        await specialist.ShouldBeFineOnEveryScreen($"shown-{language}");

        await specialist.Write("Places", "2");
        await specialist.Write("WaitingDays", "7");
        await specialist.Tick("[name=HomeVisits]");
        await specialist.Tick("[name=ShowPlaces]");
        await specialist.Write("Phone", Phone);
        await specialist.Tick("[name=ShowPhone]");
        await specialist.Write("Email", "saule@centre.example");
        await specialist.Follow(Save);
        await specialist.ShouldBeFineOnEveryScreen($"shown-saved-{language}");
        (await Entry(specialist, person, language)).ShouldContain(Phone);
        await specialist.ShouldBeFineOnEveryScreen($"entry-with-phone-{language}");

        await specialist.Go($"/{language}/my-record/shown");
        await specialist.Tick("[name=ShowPhone]");
        await specialist.Follow(Save);
        var after = await Entry(specialist, person, language);
        after.ShouldNotContain(Phone);
        after.ShouldNotContain("saule@centre.example");
    }

    private static async Task<string> Entry(BrowserPage visitor, Person person, string language)
    {
        await visitor.Go($"/{language}/specialists/{person.Number}");
        return await visitor.Page.Locator("main").InnerTextAsync();
    }
}
