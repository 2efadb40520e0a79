using Meirim.Web;
using Meirim.Web.Tests.Testing.Bank;
using Meirim.Web.Tests.Testing.Marks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.BrowserTests.Testing;

/// <summary>A pass mark from the opening of a panel to its approval, by keyboard: who leads, one of those who judge, and who decides.</summary>
[Collection(TheBrowser.Name)]
public sealed class MarkJourney(Chromium chromium)
{
    [SkippableTheory]
    [MemberData(nameof(Chromium.Journeys), MemberType = typeof(Chromium))]
    public async Task A_pass_mark_is_found_by_a_panel_and_approved(string language, int width)
    {
        var (marks, _) = await MarkScene.Drawn(chromium.Meirim);
        using var _1 = marks;
        await using var lead = await Open(width, marks.One);
        await lead.Go($"/{language}/testing/rounds/{marks.Code}/panels/new");
        await lead.ShouldBeFineOnEveryScreen($"panel-new-{language}");
        await marks.Open();
        await using var member = await Open(width, marks.Members[0]);
        await member.Go($"/{language}/panels");
        await member.ShouldBeFineOnEveryScreen($"panels-{language}");
        await member.Follow("main tbody a");
        for (int turn = 1; turn <= 2; turn++)
        {
            for (int i = 0; i < 5; i++) await member.Write($"Values[{i}]", $"{50 + (5 * turn)}");
            await member.ShouldBeFineOnEveryScreen($"panel-judge-{turn}-{language}");
            await member.Follow("#judge button");
            await member.Follow("#hand-in button");
            foreach (var other in marks.Members.Skip(1)) (await marks.Say(other, turn, 60))?.Code.ShouldBeNull();
            await lead.Go($"/{language}/testing/rounds/{marks.Code}/panels/{marks.Id:D}");
            await lead.Follow("#close button");
            await member.Go($"/{language}/panels/{marks.Id:D}");
        }
        await lead.ShouldBeFineOnEveryScreen($"panel-protocol-{language}");
        await member.Write("Dissent", "Келіспеймін. Не согласна.");
        await member.ShouldBeFineOnEveryScreen($"panel-sign-{language}");
        await member.Follow("#sign button");

        await using var decides = await Open(width, marks.Other);
        await decides.Go($"/{language}/testing/rounds/{marks.Code}/mark");
        await decides.ShouldBeFineOnEveryScreen($"mark-proposed-{language}");
        await decides.Follow("#approve button");
        await decides.ShouldBeFineOnEveryScreen($"mark-{language}");
        (await marks.Round()).PassShare.ShouldBe(0.6);
    }

    private async Task<BrowserPage> Open(int width, Colleague who) =>
        await chromium.OpenAs(width, await chromium.Meirim.With(s => s.GetRequiredService<MeirimDb>().Users.AsNoTracking().SingleAsync(a => a.Id == who.Id)));
}
