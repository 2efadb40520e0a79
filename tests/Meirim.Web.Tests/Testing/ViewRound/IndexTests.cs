using System.Net;
using Meirim.Web.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.ViewRound;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task An_unknown_round_is_not_found()
    {
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Get("/ru/testing/rounds/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Region", "", "TST-013")]
    [InlineData("Place", "", "TST-009")]
    [InlineData("Room", "", "TST-010")]
    [InlineData("Seats", "0", "TST-011")]
    [InlineData("Hour", "25:00", "TST-012")]
    [InlineData("Day", "2020-01-01", "TST-012")]
    public async Task Each_field_of_a_session_says_what_is_wrong(string field, string value, string code)
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        using var answer = await methodologist.Submit(scene.Path, Session((field, value)), "#session");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code));
    }

    [Fact]
    public async Task A_session_is_added_its_region_is_called_up_and_the_papers_are_drawn_once()
    {
        var scene = await TestingScene.Plan(app);
        var at = await Workplace.Create(app, "Семей", "62");
        var person = await People.Create(app, p => p.With(at.Post(), new DateOnly(2020, 1, 1)));
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Submit(scene.Path, Session(), "#session")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await methodologist.Submit(scene.Path, new Dictionary<string, string?> { ["Region"] = "62" }, "#call-up")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await methodologist.Page(scene.Path)).QuerySelector(".ds-alert")!.TextContent.ShouldContain("Получили место: 1.");
        var draws = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => scene.Draw()));
        draws.Count(d => d is null).ShouldBe(1);
        (await scene.AttemptOf(person)).AllottedSeconds.ShouldBe(3_600);
        // whoever is booked later has a paper at once
        var late = await People.Create(app);
        using var booked = await methodologist.Submit(scene.Path, new Dictionary<string, string?>
        {
            ["Number"] = late.Number,
            ["Session"] = (await app.With(s => s.GetRequiredService<MeirimDb>().TestSessions.Where(x => x.RoundId == scene.Round.Id).Select(x => x.Id).SingleAsync())).ToString("D"),
            ["Language"] = "kk",
            ["Extra"] = "50",
            ["Ground"] = "Слабое зрение",
        }, "#book");
        booked.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await scene.AttemptOf(late)).AllottedSeconds.ShouldBe(5_400);
    }

    [Theory]
    [InlineData("KZ-0000000-0", "kk", "0", "", "TST-018")]
    [InlineData(null, "lv", "0", "", "TST-016")]
    [InlineData(null, "kk", "25", "", "TST-019")]
    [InlineData(null, "kk", "300", "Основание", "TST-020")]
    public async Task A_booking_says_what_is_wrong(string? number, string language, string extra, string ground, string code)
    {
        var scene = await TestingScene.Plan(app);
        var session = await scene.AddSession();
        var person = await People.Create(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        using var answer = await methodologist.Submit(scene.Path, new Dictionary<string, string?>
        {
            ["Number"] = number ?? person.Number,
            ["Session"] = session.Id.ToString("D"),
            ["Language"] = language,
            ["Extra"] = extra,
            ["Ground"] = ground,
        }, "#book");
        (await Browser.Read(answer)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain(app.Services.GetRequiredService<Web.Ui.Texts>().In("ru", "problem." + code));
    }

    private Dictionary<string, string?> Session(params (string Field, string Value)[] changed)
    {
        var form = new Dictionary<string, string?>
        {
            ["Form.Region"] = "62",
            ["Form.Place"] = "Семей",
            ["Form.Room"] = "12",
            ["Form.Seats"] = "500",
            ["Form.Day"] = $"{app.Services.GetRequiredService<Web.Countries.CountryClock>().Today.AddDays(1):yyyy-MM-dd}",
            ["Form.Hour"] = "9:00",
            ["Form.Late"] = "30",
        };
        foreach (var (field, value) in changed) form["Form." + field] = value;
        return form;
    }
}
