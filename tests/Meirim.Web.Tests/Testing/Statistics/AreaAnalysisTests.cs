using System.Collections.Immutable;
using Meirim.Bench.Takers;
using Meirim.Qti.Items;
using Meirim.Web.Testing.Rounds;
using Meirim.Web.Testing.Statistics;

namespace Meirim.Web.Tests.Testing.Statistics;

/// <summary>An area that measures something of its own, and areas that all measure the same.</summary>
public sealed class AreaAnalysisTests
{
    private const int People = 600, InLaw = 24, InPractice = 12;

    [Fact]
    public void An_area_of_another_ability_tells_more_than_all_points_do()
    {
        var areas = AreaAnalysis.Of(Sheets(oneAbility: false), [.. Enumerable.Range(0, People)]);

        areas.Select(a => (a.Area, a.Questions)).ShouldBe([("law", InLaw), ("practice", InPractice)]);
        areas.Single(a => a.Area == "practice").TellsMore.ShouldBe(true);
    }

    [Fact]
    public void A_few_questions_of_the_same_ability_tell_less_than_all_points_do()
    {
        var areas = AreaAnalysis.Of(Sheets(oneAbility: true), [.. Enumerable.Range(0, People)]);

        areas.Single(a => a.Area == "practice").ShouldSatisfyAllConditions(
            a => a.TellsMore.ShouldBe(false), a => a.BySelf!.Value.ShouldBeInRange(0.5, 0.9), a => a.ByTotal!.Value.ShouldBeGreaterThan(a.BySelf!.Value));
    }

    [Fact]
    public void A_test_of_one_area_and_one_of_few_people_say_nothing_of_areas()
    {
        AreaAnalysis.Of(Sheets(oneAbility: true, second: "law"), [.. Enumerable.Range(0, People)]).ShouldBeEmpty();
        AreaAnalysis.Of(Sheets(oneAbility: true), [.. Enumerable.Range(0, Enough.ForGroups - 1)]).ShouldBeEmpty();
    }

    private static RoundSheets Sheets(bool oneAbility, string second = "practice")
    {
        var columns = Enumerable.Range(0, InLaw + InPractice).Select(i => new SheetColumn(new Guid(i, 0, 0, new byte[8]), 1, i < InLaw ? "law" : second, ColumnUse.Counts, 1, [], [])).ToImmutableArray();
        var sheets = new RoundSheets(
            Guid.Empty, 1, new Blueprint("test", 60, [], ["kk"], 0.5), columns, new Dictionary<int, int[]> { [1] = [.. Enumerable.Range(0, columns.Length)] },
            [.. Enumerable.Range(0, People).Select(p => new SheetPerson(new Guid(p, 1, 0, new byte[8]), 1, 0, "kk", true))], []);
        var dice = new Shuffle(7);
        for (int p = 0; p < People; p++)
        {
            double law = SimulatedRound.Gauss(dice), practice = oneAbility ? law : SimulatedRound.Gauss(dice);
            for (int c = 0; c < columns.Length; c++)
                sheets.Points[sheets.At(p, c)] = SimulatedRound.Chance(dice) < 1 / (1 + Math.Exp(-1.5 * ((c < InLaw ? law : practice) - ((c % 7 - 3) / 3.0)))) ? 1 : 0;
        }
        return sheets;
    }
}
