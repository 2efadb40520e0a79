using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Accounts.Demo;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Accounts.Demo;

public sealed class DemoAccountsTests
{
    private static async Task<OwnApplication> Demonstration()
    {
        var app = await OwnApplication.Start();
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var made = await DemoAccounts.Create(services, Guid.CreateVersion7(), "Болат Сериков", Guid.CreateVersion7(), "71");
        made.Select(m => m.Role).ShouldBe([Role.Practitioner, Role.OrganisationManager, Role.Registrar, Role.Registrar, Role.Methodologist, Role.Administrator, Role.Recipient, Role.HelpDesk, Role.Proctor, Role.Author]);
        services.GetRequiredService<JournalWriter>().Append(Act.Now(ActKind.DemoMade, Actor.Program, services.GetRequiredService<CountryClock>()), null, []);
        var db = services.GetRequiredService<MeirimDb>();
        await db.SaveChangesAsync();
        (await db.JournalEntries.CountAsync(e => e.Kind == ActKind.AccountCreated)).ShouldBe(10);
        (await db.JournalEntries.CountAsync(e => e.Kind == ActKind.RoleGranted)).ShouldBe(10);
        return app;
    }

    [Fact]
    public async Task A_demonstration_offers_one_button_for_each_role_and_each_signs_in()
    {
        await using var app = await Demonstration();
        using var visitor = app.Visitor();
        var page = await visitor.Page("/ru/sign-in?returnUrl=%2Fru%2Faccount");
        page.QuerySelector("main")!.TextContent.ShouldContain(DemoAccounts.Password);
        var forms = page.QuerySelectorAll("main form[action*='handler=Demo']");
        forms.Length.ShouldBe(10);
        foreach (var email in forms.Select(f => f.QuerySelector("[name=Email]")!.GetAttribute("value")!))
        {
            using var browser = app.Visitor();
            var own = await browser.Page("/ru/sign-in?returnUrl=%2Fru%2Faccount");
            using var answer = await browser.Submit(own, "/ru/sign-in", new Dictionary<string, string?>(), $"form:has([value='{email}'])");
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, email);
            (await browser.Page(answer.Headers.Location!.ToString())).QuerySelector("main")!.TextContent.ShouldContain(email);
        }
    }

    [Fact]
    public async Task Each_button_leads_to_where_the_work_of_its_role_is()
    {
        await using var app = await Demonstration();
        using var visitor = app.Visitor();
        var landed = new List<string>();
        foreach (var form in (await visitor.Page("/ru/sign-in")).QuerySelectorAll("main form[action*='handler=Demo']"))
        {
            using var browser = app.Visitor();
            var email = form.QuerySelector("[name=Email]")!.GetAttribute("value");
            using var answer = await browser.Submit("/ru/sign-in", new Dictionary<string, string?>(), $"form:has([value='{email}'])");
            landed.Add(answer.Headers.Location!.ToString());
        }
        landed.ShouldBe(["/ru/my-record", "/ru/staff", "/ru/desk", "/ru/desk", "/ru/desk", "/ru/desk", "/ru/my-requests", "/ru/help-desk", "/ru/rooms", "/ru/testing/items"]);
    }

    [Fact]
    public async Task The_printed_password_signs_in_by_hand_and_no_other_address_does_by_button()
    {
        await using var app = await Demonstration();
        using var browser = app.Visitor();
        await browser.SignIn("administrator@meirim.example", DemoAccounts.Password);
        await browser.Page("/en/accounts");
        var other = await Infrastructure.Accounts.Create(app.Services, [Role.Administrator]);
        using var visitor = app.Visitor();
        using var answer = await visitor.Submit("/en/sign-in", new Dictionary<string, string?> { ["Email"] = other.Email }, "main form[action*='handler=Demo']");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
