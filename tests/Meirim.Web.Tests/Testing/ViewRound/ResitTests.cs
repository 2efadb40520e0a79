using Meirim.Web.Accounts;
using Meirim.Web.Records;
using Meirim.Web.Testing.Bank;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.ViewRound;

/// <summary>The resit: for whom it is, and what it shares with the main round.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class ResitTests(MeirimFixture app)
{
    [Fact]
    public async Task A_resit_is_for_those_who_did_not_pass_and_shares_only_its_anchor()
    {
        var main = await TestingScene.Plan(app, items: 24);
        await main.AddSession();
        var at = await Workplace.Create(app, "Түркістан", "61");
        var (good, weak) = (await main.Seat(), await main.Seat());
        var absent = await People.Create(app, p => p.With(at.Post(), new DateOnly(2020, 1, 1)));
        (await main.Book(absent))?.Code.ShouldBeNull();
        await main.Answer(good, right: 5);
        await main.Answer(weak, right: 1);
        var resit = await main.PlanResit();
        await resit.AddSession(region: "61");
        (await resit.Book(weak.Person))!.Code.ShouldBe("TST-030");
        await main.Release();

        (await resit.Book(good.Person))!.Code.ShouldBe("TST-031");
        (await resit.Book(await People.Create(app)))!.Code.ShouldBe("TST-031");
        (await resit.Book(weak.Person))?.Code.ShouldBeNull();
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Submit(resit.Path, new Dictionary<string, string?> { ["Region"] = "61" }, "#call-up")).Dispose();
        (await methodologist.Page(resit.Path)).Body!.TextContent.ShouldContain("Получили место: 1.");
        (await resit.Draw())?.Code.ShouldBeNull();

        var (seen, forms) = (await Counted(main), await Forms(resit));
        forms.Count.ShouldBe(2);
        forms.ShouldAllBe(f => f.Count(q => q.Use == ItemUse.Scored) == TestingScene.Scored);
        forms.ConvertAll(f => string.Join(' ', f.Select(q => q.Item).Where(seen.Contains).Order())).Distinct().ShouldHaveSingleItem().Split(' ').Length.ShouldBe(2);
        (await resit.AttemptOf(absent)).StartedAt.ShouldBeNull();
        var page = await methodologist.Page(resit.Path);
        page.QuerySelector($"a[href$='/testing/rounds/{main.Round.Code}']").ShouldNotBeNull();
        page.Body!.TextContent.ShouldContain("Варианты");
    }

    [Fact]
    public async Task A_resit_is_drawn_after_its_main_round()
    {
        var main = await TestingScene.Plan(app, items: 24);
        var resit = await main.PlanResit();

        (await resit.Draw())!.Code.ShouldBe("TST-028");
    }

    [Fact]
    public async Task A_resit_is_planned_on_a_page_under_the_blueprint_of_its_main_round()
    {
        var other = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var today = app.Services.GetRequiredService<Web.Countries.CountryClock>().Today;
        var form = new Dictionary<string, string?>
        {
            ["Form.Code"] = $"M-{other.Round.Code}",
            ["Form.NameKk"] = "Негізгі",
            ["Form.NameRu"] = "Основной",
            ["Form.Blueprint"] = "certification",
            ["Form.From"] = $"{today:yyyy-MM-dd}",
            ["Form.Until"] = $"{today.AddDays(5):yyyy-MM-dd}",
        };
        (await methodologist.Submit("/ru/testing/new", form)).Dispose();
        var main = await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.SingleAsync(r => r.Code == $"M-{other.Round.Code}"));

        using var wrong = await methodologist.Submit("/ru/testing/new", new Dictionary<string, string?>(form) { ["Form.Code"] = $"W-{other.Round.Code}", ["Form.ResitOf"] = other.Round.Id.ToString("D") });
        ((int)wrong.StatusCode).ShouldBe(400);
        using var planned = await methodologist.Submit("/ru/testing/new", new Dictionary<string, string?>(form) { ["Form.Code"] = $"N-{other.Round.Code}", ["Form.ResitOf"] = main.Id.ToString("D") });
        ((int)planned.StatusCode).ShouldBe(302);
        (await app.With(s => s.GetRequiredService<MeirimDb>().TestRounds.SingleAsync(r => r.Code == $"N-{other.Round.Code}"))).ResitOf.ShouldBe(main.Id);
    }

    private async Task<HashSet<Guid>> Counted(TestingScene scene) => [.. (await Forms(scene)).SelectMany(f => f).Where(q => q.Use == ItemUse.Scored).Select(q => q.Item)];

    private Task<List<List<FormQuestion>>> Forms(TestingScene scene) => app.With(async s =>
        (await s.GetRequiredService<MeirimDb>().TestForms.AsNoTracking().Where(f => f.RoundId == scene.Round.Id).ToListAsync()).ConvertAll(f => FormContent.Read(f.Content).Questions.ToList()));
}
