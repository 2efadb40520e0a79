using Meirim.Web;
using Meirim.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.BrowserTests.Testing;

/// <summary>A result as its owner reads it: below the mark, with everything that is offered.</summary>
[Collection(TheBrowser.Name)]
public sealed class ResultJourney(Chromium chromium)
{
    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task A_result_fits_every_screen_folded_and_unfolded(string language, int width)
    {
        var scene = await TestingScene.Plan(chromium.Meirim);
        await scene.AddSession();
        var sitting = await scene.Seat();
        await scene.Answer(sitting, right: 1);
        await scene.Release();
        var account = await chromium.Meirim.With(s => s.GetRequiredService<MeirimDb>().Users.AsNoTracking().SingleAsync(a => a.PersonId == sitting.Person.Id));
        await using var taker = await chromium.OpenAs(width, account);
        await taker.Go($"/{language}/my-tests");
        await taker.ShouldBeFineOnEveryScreen($"my-tests-released-{language}");
        await taker.Follow($"main a[href$='/my-tests/{sitting.Id:D}']");
        await taker.ShouldBeFineOnEveryScreen($"my-result-{language}");
        await taker.TabTo("details:has(#questions) summary");
        await taker.Page.Keyboard.PressAsync("Enter");
        await taker.ShouldBeFineOnEveryScreen($"my-result-unfolded-{language}");
    }
}
