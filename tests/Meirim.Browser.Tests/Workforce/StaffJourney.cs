using Meirim.Standards.Records;
using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Organisations;
using Meirim.Web.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.BrowserTests.Workforce;

/// <summary>An employer looks through the staff and confirms an entry.</summary>
[Collection(TheBrowser.Name)]
public sealed class StaffJourney(Chromium chromium)
{
    [SkippableTheory]
    [InlineData("kk", 360, 901)]
    [InlineData("ru", 1280, 902)]
    public async Task The_staff_is_read_and_an_entry_confirmed(string language, int width, int serial)
    {
        await using var visitor = await chromium.Open(width);
        var employer = await chromium.Meirim.With(async services => (await services.GetRequiredService<OrganisationRegistry>().Register(
            Act.Now(ActKind.OrganisationRegistered, Actor.Program, services.GetRequiredService<CountryClock>()),
            new NewOrganisation(services.GetRequiredService<ICountry>().ImpossibleOrganisation(serial),
                new Meirim.Standards.Words("«Мейір» әлеуметтік қызмет орталығы", "Центр социальных услуг «Мейір»", "Centre", "Centrs"), false, "service-centre", "75", "Алматы"))).Value);
        await People.Create(chromium.Meirim, p => p.Named("Құттықожаева", "Жадыра", "Сейілханқызы")
            .With(new Employment("3412-0-008", employer.Id, employer.NameKk), new DateOnly(2018, 3, 2))
            .With(new Category("3412-0-008", "second"), new DateOnly(2022, 5, 1), new DateOnly(2032, 5, 1)));
        await using var manager = await chromium.OpenAs(width, new Grant(Role.OrganisationManager, OrganisationId: employer.Id));

        await manager.Go($"/{language}/staff/people");
        await manager.ShouldBeFine($"staff-{language}");
        await manager.Page.Locator("tbody button").PressAsync("Enter");
        await manager.Page.Locator(".ds-alert[role=status]").WaitForAsync();
        await manager.ShouldBeFine($"staff-confirmed-{language}");
    }
}
