using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Records;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.ViewRound;

/// <summary>A place that is taken back, and given again.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class CancelBookingTests(MeirimFixture app)
{
    [Fact]
    public async Task A_place_taken_back_is_free_for_another_and_the_person_can_be_booked_again()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession(seats: 1);
        var taker = await scene.Seat();
        var other = await People.Create(app);
        (await scene.Book(other))!.Code.ShouldBe("TST-014");
        using var methodologist = await app.SignedInAs(Role.Methodologist);

        using var answer = await Cancel(methodologist, scene, taker.Person.Number, "Ауырып қалды");

        ((int)answer.StatusCode).ShouldBe(302);
        (await taker.Browser.Page("/ru/my-tests")).Body!.TextContent.ShouldNotContain("Пробный раунд");
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestAttempts.CountAsync(a => a.Id == taker.Id))).ShouldBe(0);
        (await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.CountAsync(e => e.Kind == ActKind.TestBookingCancelled && e.Reason == "Ауырып қалды"))).ShouldBe(1);
        (await scene.Book(other))?.Code.ShouldBeNull();
        await scene.AddSession();
        (await scene.Book(taker.Person, "kk"))?.Code.ShouldBeNull();
        (await scene.AttemptOf(taker.Person)).Language.ShouldBe("kk");
        (await scene.Book(taker.Person))!.Code.ShouldBe("TST-015");
    }

    [Theory]
    [InlineData("KZ-0000000-0", "reason", "TST-018")]
    [InlineData(null, "reason", "TST-033")]
    [InlineData(null, "", "TST-032")]
    public async Task What_cannot_be_taken_back_is_said(string? number, string reason, string code)
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        var person = await People.Create(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);

        using var answer = await Cancel(methodologist, scene, number ?? person.Number, reason);

        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code));
    }

    [Fact]
    public async Task Whoever_has_begun_keeps_the_place()
    {
        var (scene, taker) = await TestingScene.WithOneSitting(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);

        using var answer = await Cancel(methodologist, scene, taker.Person.Number, "Қателік");

        ((int)answer.StatusCode).ShouldBe(409);
        (await taker.Attempt()).StartedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Ten_who_take_one_place_back_free_one_seat()
    {
        var scene = await TestingScene.Plan(app);
        await scene.AddSession();
        var (taker, _) = (await scene.Seat(), await scene.Seat());

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.With(async s =>
            await s.GetRequiredService<CancelBookingHandler>().Cancel(TestingScene.Methodologist, scene.Round, taker.Person.Number, "Себеп", default))));

        outcomes.Count(o => o is null).ShouldBe(1);
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestSessions.Where(x => x.Id == scene.Session.Id).Select(x => x.Booked).SingleAsync())).ShouldBe(1);
    }

    private static Task<HttpResponseMessage> Cancel(Browser browser, TestingScene scene, string number, string reason) =>
        browser.Submit(scene.Path, new Dictionary<string, string?> { ["Cancelled"] = number, ["Reason"] = reason }, "#cancel");
}
