using Meirim.Standards.Records;
using Meirim.Web.Countries;
using Meirim.Web.Tests.Choosing;
using Meirim.Web.Tests.Organisations;
using Meirim.Web.Tests.Workforce.Workload;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.BrowserTests.Workforce;

/// <summary>An employer goes through the desk: posts, deadlines, workload, what the staff can take, the organisation itself.</summary>
[Collection(TheBrowser.Name)]
public sealed class EmployersDeskJourney(Chromium chromium)
{
    private const string Save = "main .m-form .m-actions button", Occupation = "3412-0-008";

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task Posts_and_deadlines_by_keyboard(string language, int width)
    {
        using var scene = await Staffed();
        await using var manager = await chromium.OpenAs(width, scene.Manager.Account);
        await manager.Go($"/{language}/staff");
        await manager.ShouldBeFineOnEveryScreen($"staff-desk-{language}");

        await manager.Follow(".w-links a[href$='/staff/posts']");
        await manager.Follow("main a[href$='/staff/posts/new']");
        await manager.ShouldBeFineOnEveryScreen($"posts-new-{language}");
        await manager.Pick("Form.Occupation", Occupation);
        await manager.Write("Form.Unit", "Үйде қызмет көрсету бөлімшесі");
        await manager.Write("Form.Rate", "3,5");
        await manager.Write("Form.From", "01.01.2024");
        await manager.Follow(Save);
        await manager.ShouldBeFineOnEveryScreen($"posts-{language}");
        await manager.Follow("main td a[href*='/staff/posts/']");
        await manager.ShouldBeFineOnEveryScreen($"posts-change-{language}");
        await manager.Follow("main .m-form .m-actions a");
        await manager.Write("On", "05.05.2025");
        await manager.Load(() => manager.Page.Keyboard.PressAsync("Enter"));
        await manager.ShouldBeFineOnEveryScreen($"posts-on-{language}");

        await manager.Follow(".w-links a[href$='/staff/deadlines']");
        await manager.ShouldBeFineOnEveryScreen($"deadlines-{language}");
        (await manager.Page.Locator("main tbody tr").CountAsync()).ShouldBeGreaterThan(0);
    }

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task Workload_and_places_by_keyboard(string language, int width)
    {
        using var scene = await Staffed();
        await using var manager = await chromium.OpenAs(width, scene.Manager.Account);
        await manager.Go($"/{language}/staff/people");
        await manager.ShouldBeFineOnEveryScreen($"staff-people-{language}");
        await manager.Follow($"main a[href$='/{scene.Specialist.Number}/correct']");
        await manager.ShouldBeFineOnEveryScreen($"staff-correct-{language}");
        await manager.Follow("main .m-form .m-actions a");

        await manager.Follow(".w-links a[href$='/staff/workload']");
        await manager.Follow($"main a[href$='/staff/workload/{Occupation}']");
        await manager.ShouldBeFineOnEveryScreen($"workload-target-{language}");
        await manager.Write("MostRecipients", "8");
        await manager.Follow(Save);
        await manager.ShouldBeFineOnEveryScreen($"workload-{language}");

        await manager.Follow(".w-links a[href$='/staff/capacity']");
        await manager.ShouldBeFineOnEveryScreen($"capacity-{language}");
        await manager.Follow($"main a[href$='/staff/capacity/{scene.Specialist.Number}']");
        await manager.ShouldBeFineOnEveryScreen($"capacity-state-{language}");
        await manager.Write("Form.Places", "4");
        await manager.Follow(Save);
        (await scene.Places(scene.Specialist)).ShouldBe(4);
    }

    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task The_organisation_is_found_and_changed_by_keyboard(string language, int width)
    {
        using var tended = await Tended.Create(chromium.Meirim);
        await tended.Worker(offer: new Offer(2));
        await using var manager = await chromium.OpenAs(width, tended.Manager.Account);
        var number = tended.At.Organisation.Identifier;
        await manager.Go($"/{language}/organisations");
        await manager.ShouldBeFineOnEveryScreen($"organisations-{language}");
        await manager.Write("Q", number);
        await manager.Load(() => manager.Page.Keyboard.PressAsync("Enter"));
        await manager.Follow($"main a[href$='/organisations/{number}']");
        await manager.Follow("main a[href$='/change']");
        await manager.ShouldBeFineOnEveryScreen($"organisation-change-{language}");
        await manager.Write("Form.Address", "Абай даңғылы, 1");
        await manager.Write("Form.Phone", "+7 000 000 00 00");
        await manager.Tick("[name='Form.Access']");
        await manager.Follow(Save);
        (await tended.Now()).Phone.ShouldBe("+7 000 000 00 00");

        var licence = await tended.Stated();
        await manager.Go($"/{language}/organisations/{number}");
        await manager.ShouldBeFineOnEveryScreen($"organisation-{language}");
        await manager.Follow("main a[href$='/licences/new']");
        await manager.ShouldBeFineOnEveryScreen($"licence-new-{language}");

        await using var registrar = await chromium.OpenAs(width, tended.Registrar.Account);
        await registrar.Go($"/{language}/desk");
        await registrar.ShouldBeFineOnEveryScreen($"desk-{language}");
        await registrar.Follow(".m-card a[href$='/organisations']");
        await registrar.Follow("main a[href$='/organisations/new']");
        await registrar.ShouldBeFineOnEveryScreen($"organisation-new-{language}");
        await registrar.Go($"/{language}/organisations/{number}/licences/{licence}");
        await registrar.ShouldBeFineOnEveryScreen($"licence-check-{language}");
        await registrar.Pick("Found", "verified");
        await registrar.Follow("#check button");
        await registrar.ShouldBeFineOnEveryScreen($"licence-checked-{language}");
    }

    /// <summary>A staff with an agreement that runs, and a category that ends within the month.</summary>
    private async Task<Scene> Staffed()
    {
        var scene = await Scene.Set(chromium.Meirim, places: 3);
        await Load.Begin(scene, await scene.Agreed());
        var today = chromium.Meirim.Services.GetRequiredService<CountryClock>().Today;
        await People.Create(chromium.Meirim, p => p.Named("Құттықожаева", "Жадыра", "Сейілханқызы").With(scene.At.Post(), new DateOnly(2018, 3, 2))
            .With(new Category(Occupation, "second"), today.AddYears(-5), today.AddDays(20)));
        return scene;
    }
}
