using System.Net;
using Meirim.Web.Accounts;
using Meirim.Web.Journal;
using Meirim.Web.Testing.Integrity;
using Meirim.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Integrity.ViewPrompt;

[Collection(TheTestingApplication.Name)]
public sealed class IndexTests(MeirimFixture app)
{
    [Fact]
    public async Task Who_looked_writes_what_they_found_and_results_stay_as_they_are()
    {
        var (round, _) = await PromptScene.Make(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var prompt = (await app.With(s => s.GetRequiredService<PromptReader>().Of(round, default)))[0].Prompt;
        var (list, path) = ($"/ru/testing/rounds/{round.Code}/integrity", $"/ru/testing/rounds/{round.Code}/integrity/{prompt.Id:D}");
        var before = await Scores(round.Id);

        var page = await methodologist.Page(path);
        page.QuerySelectorAll("table tbody tr").Length.ShouldBe(2);
        page.QuerySelectorAll("table tbody a").ShouldAllBe(a => a.GetAttribute("href")!.EndsWith("/protocol", StringComparison.Ordinal));
        using (var empty = await methodologist.Submit(path, new Dictionary<string, string?> { ["Text"] = "  " }, "#note"))
        {
            empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await Browser.Read(empty)).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Напишите, что вы нашли");
        }
        (await methodologist.Submit(path, new Dictionary<string, string?> { ["Text"] = "Сидели в разных концах комнаты; учились в одной группе." }, "#note")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await methodologist.Page(path)).Body!.TextContent.ShouldContain("учились в одной группе");
        (await methodologist.Page(list)).Body!.TextContent.ShouldContain("Найдено: 3. Ещё никто не посмотрел: 2.");
        (await Scores(round.Id)).ShouldBe(before);
        var entry = await app.With(s => s.GetRequiredService<MeirimDb>().JournalEntries.AsNoTracking().SingleAsync(e => e.Kind == ActKind.TestPromptNoted && e.Items == $"test-prompt {round.Id:D}"));
        entry.Reason.ShouldBe("Сидели в разных концах комнаты; учились в одной группе.");
        (await methodologist.Page($"/ru/testing/rounds/{round.Code}/report")).Body!.TextContent.ShouldContain("взглянуть человеку: 3, посмотрели: 1");
    }

    [Fact]
    public async Task A_prompt_of_another_round_is_not_found()
    {
        var (round, _) = await PromptScene.ToRead(app);
        var other = await TestingScene.Plan(app);
        using var methodologist = await app.SignedInAs(Role.Methodologist);
        var prompt = (await app.With(s => s.GetRequiredService<PromptReader>().Of(round, default)))[0].Prompt;

        (await methodologist.Get($"{other.Path}/integrity/{prompt.Id:D}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await methodologist.Get($"/ru/testing/rounds/{round.Code}/integrity/{Guid.CreateVersion7():D}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private Task<List<string>> Scores(Guid round) => app.With(s => s.GetRequiredService<MeirimDb>().TestScores.Where(t => t.RoundId == round).OrderBy(t => t.AttemptId).Select(t => t.Hash).ToListAsync());
}
