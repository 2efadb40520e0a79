using Meirim.Web.Accounts;
using Meirim.Web.Countries;
using Meirim.Web.Journal;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Ui;

/// <summary>Whoever reads about people who do not exist is told so, on every page.</summary>
public sealed class DemoBannerTests
{
    [Fact]
    public async Task A_demonstration_says_on_every_page_that_it_is_one()
    {
        await using var app = await OwnApplication.Start();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var services = scope.ServiceProvider;
            services.GetRequiredService<JournalWriter>().Append(Act.Now(ActKind.DemoMade, Actor.Program, services.GetRequiredService<CountryClock>()), null, []);
            await services.GetRequiredService<MeirimDb>().SaveChangesAsync();
        }
        using var visitor = app.Visitor();
        foreach (var (address, words) in new[]
        {
            ("/kk/", "көрсетілім"), ("/ru/find", "демонстрация"), ("/en/standard", "demonstration"), ("/lv/sign-in", "demonstrācija"), ("/ru/journal", "демонстрация"),
        })
        {
            var banner = (await visitor.Page(address)).QuerySelector("aside.m-demo");
            banner.ShouldNotBeNull(address);
            banner.TextContent.ShouldContain(words);
            banner.GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
        }
        (await visitor.Page("/ru/find/nowhere", System.Net.HttpStatusCode.NotFound)).QuerySelector("aside.m-demo").ShouldNotBeNull("an error page too");
    }

    [Fact]
    public async Task A_real_register_does_not()
    {
        await using var app = await OwnApplication.Start();
        await People.Create(app.Services);
        using var visitor = app.Visitor();
        foreach (var address in new[] { "/kk/", "/ru/find", "/en/sign-in" })
            (await visitor.Page(address)).QuerySelector(".m-demo").ShouldBeNull(address);
    }
}
