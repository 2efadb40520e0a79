using Meirim.Bench.Takers;
using Meirim.Web.Testing.Integrity;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Tests.Infrastructure;
using Meirim.Web.Tests.Testing.Statistics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Meirim.Web.Tests.Testing.Integrity;

/// <summary>What is found in sheets of known copiers, and that nobody else is named.</summary>
[Collection(TheTestingApplication.Name)]
public sealed class PromptTests(MeirimFixture app)
{
    [Fact]
    public async Task The_copier_the_odd_one_and_the_hasty_one_are_found_and_nobody_else()
    {
        var (round, people) = await PromptScene.ToRead(app);

        var lines = await Lines(round);

        lines.Select(l => l.Prompt.Kind).ShouldBe([PromptKind.SameWrong, PromptKind.Misfit, PromptKind.Haste]);
        Who(lines[0]).ShouldBe([people[PromptScene.Copies], people[PromptScene.Copies + 1]], ignoreOrder: true);
        lines[0].Figures.ShouldSatisfyAllConditions(f => f.Of.ShouldBeInRange(30, 40), f => f.Count!.Value.ShouldBeGreaterThan(3 * (int)f.Expected!.Value), f => f.P!.Value.ShouldBeLessThan(0.01));
        Who(lines[1]).ShouldBe([people[PromptScene.Odd]]);
        Who(lines[2]).ShouldBe([people[PromptScene.Hasty]]);
        (lines[2].Figures.Count, lines[2].Figures.Of).ShouldBe((40, 40));
        (await Prompts(round)).ShouldBe(3);
    }

    [Fact]
    public async Task Where_everybody_answers_by_themselves_nobody_is_named()
    {
        var (round, _) = await PromptScene.Make(app, honest: true);

        (await Lines(round)).ShouldBeEmpty();
        (await Prompts(round)).ShouldBe(0);
    }

    [Fact]
    public async Task Two_who_sat_in_different_rooms_are_not_compared()
    {
        var people = await StatisticsScene.Some(app, 240);
        // the last of a room and the first of the next one
        var round = await new SimulatedRound(40) { Seats = PromptScene.Seats, Seed = 3, Copies = PromptScene.Seats - 1 }.Make(app.Services, people);
        await StatisticsScene.Reckon(app, round.Id);

        (await Lines(round)).ShouldBeEmpty();
    }

    private Task<IReadOnlyList<PromptLine>> Lines(TestRound round) => app.With(s => s.GetRequiredService<PromptReader>().Of(round, default));

    private Task<int?> Prompts(TestRound round) => app.With(s => s.GetRequiredService<MeirimDb>().TestStatistics.Where(t => t.RoundId == round.Id).Select(t => t.Prompts).SingleAsync());

    private static IEnumerable<Guid> Who(PromptLine line) => line.Sheets.Select(s => s.Attempt.PersonId);
}
