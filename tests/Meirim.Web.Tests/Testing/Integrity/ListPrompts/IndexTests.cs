using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Records.SeeWhoLooked;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Integrity.ListPrompts;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task An_unknown_round_is_not_found_and_one_that_is_not_scored_says_so()
    {
        var scene = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        (await methodologist.Get("/ru/testing/rounds/none/integrity")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await methodologist.Page(scene.Path + "/integrity")).Body!.TextContent.ShouldContain("Раунд ещё не оценён");
    }

    [Fact]
    public async Task What_was_found_stands_there_by_register_number_and_each_of_them_reads_who_looked()
    {
        var (round, people) = await PromptScene.ToRead(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);

        var answer = await methodologist.Get($"/ru/testing/rounds/{round.Code}/integrity");
        var page = (await Browser.Read(answer)).Body!.TextContent;

        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        page.ShouldContain("Это не обвинение");
        page.ShouldContain("Найдено: 3. Ещё никто не посмотрел: 3.");
        page.ShouldContain("Одинаковые ошибки двоих в одной комнате");
        int[] named = [PromptScene.Copies, PromptScene.Copies + 1, PromptScene.Odd, PromptScene.Hasty];
        var numbers = await app.With(s => s.GetRequiredService<MeirimDb>().People.Where(p => people.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Number));
        foreach (int place in named) page.ShouldContain(numbers[people[place]]);
        page.ShouldNotContain(numbers[people[0]]);
        var seen = await app.With(s => s.GetRequiredService<MeirimDb>().RecordViews.Where(v => v.Kind == RecordViewKind.OnIntegrityDesk && people.Contains(v.PersonId!.Value)).Select(v => v.PersonId!.Value).Distinct().ToListAsync());
        seen.ShouldBe(named.Select(p => people[p]), ignoreOrder: true);
    }

    [Fact]
    public async Task Statistics_from_before_prompts_were_looked_for_do_not_claim_that_there_are_none()
    {
        var (round, _) = await PromptScene.Make(app, honest: true);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var path = $"/ru/testing/rounds/{round.Code}/integrity";
        (await methodologist.Page(path)).Body!.TextContent.ShouldContain("ничего такого не найдено");
        await app.With(s => s.GetRequiredService<MeirimDb>().TestStatistics.Where(t => t.RoundId == round.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.Prompts, (int?)null)));

        var page = (await methodologist.Page(path)).Body!.TextContent;

        page.ShouldContain("посчитана раньше");
        page.ShouldNotContain("ничего такого не найдено");
    }
}
