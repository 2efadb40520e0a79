using Meirim.Psychometrics.Integrity;
using Meirim.Psychometrics.Irt;

namespace Meirim.Psychometrics.Tests.Integrity;

/// <summary>No printed example was at hand: known cheats are hidden among honest people and must be found, honest people must not.</summary>
public sealed class IntegrityTests
{
    private const int People = 400, Items = 50;

    private static readonly ItemParameters[] Pool = Simulated.Items(Items, 31);
    private static readonly ResponseMatrix Scored = Simulated.Answers(Pool, Simulated.Abilities(People, 33), 34);

    [Fact]
    public void Fast_answers_are_found_by_the_mean_time_of_the_question()
    {
        var responses = ResponseMatrix.Create(["A", "B"], [1, 1, 0, 1, 1, 0, 0, ResponseMatrix.Missing]);
        // means 50 and 200 s: thresholds 5 and 10 s (never above 10)
        var report = RapidGuessing.Analyse(responses, [4, 9, 56, 291, 60, 300, 80, double.NaN]);

        report.Items[0].Threshold!.Value.ShouldBe(5, 1e-12);
        report.Items[1].Threshold!.Value.ShouldBe(10, 1e-12);
        report.Persons.Select(p => p.Rapid).ShouldBe([2, 0, 0, 0]);
        report.Persons.Select(p => p.Effort).ShouldBe([0, 1, 1, 1]);
        report.Items[0].RapidRight.ShouldBe(1);
        report.Items[0].OtherRight!.Value.ShouldBe(1 / 3d, 1e-12);
        report.Items[1].Timed.ShouldBe(3);
    }

    [Fact]
    public void Who_copied_most_answers_of_a_neighbour_is_found_and_nobody_else()
    {
        var answers = Answers(Weakest(from: 0), Weakest(from: 10), share: 0.9);
        var report = AnswerSimilarity.Analyse(answers, [.. Enumerable.Range(0, People).Select(p => p / 20)]);

        report.Pairs.ShouldBe(20 * 190);
        var pair = report.Found.ShouldHaveSingleItem();
        (pair.First, pair.Second).ShouldBe((Weakest(from: 0), Weakest(from: 10)));
        ((double)pair.SameWrong).ShouldBeGreaterThan(3 * pair.Expected);
        pair.Adjusted.ShouldBe(pair.P * report.Pairs, 1e-15);
    }

    [Fact]
    public void Pairs_are_not_looked_for_between_rooms()
    {
        var answers = Answers(Weakest(from: 0), Weakest(from: 30), share: 0.9);
        AnswerSimilarity.Analyse(answers, [.. Enumerable.Range(0, People).Select(p => p / 20)]).Found.ShouldBeEmpty();
    }

    [Fact]
    public void Among_honest_people_chances_are_as_said_or_milder()
    {
        var answers = Answers(-1, -1, 0);
        // all pairs, each named when its own probability is under 0.001
        var report = AnswerSimilarity.Analyse(answers, new int[People], level: 0.001 * People * (People - 1) / 2);

        ((double)report.Found.Count).ShouldBeLessThan(2 * 0.001 * report.Pairs);
    }

    [Fact]
    public void The_tail_of_unequal_events_is_that_of_the_sum_of_all_cases()
    {
        // 0.2 0.5 0.9: two or more = .2·.5·.1 + .2·.5·.9 + .8·.5·.9 + … by hand 0.55
        PoissonBinomial.AtLeast([0.2, 0.5, 0.9], 2).ShouldBe((0.2 * 0.5 * 0.1) + (0.2 * 0.5 * 0.9) + (0.8 * 0.5 * 0.9) + (0.2 * 0.5 * 0.9), 1e-12);
        PoissonBinomial.AtLeast([0.2, 0.5, 0.9], 3).ShouldBe(0.09, 1e-12);
        PoissonBinomial.AtLeast([0.2, 0.5, 0.9], 0).ShouldBe(1);
        PoissonBinomial.AtLeast([0.2, 0.5, 0.9], 4).ShouldBe(0);
    }

    [Fact]
    public void The_corrected_person_fit_of_honest_people_is_standard_normal_and_the_plain_one_is_narrower()
    {
        var fits = PersonFit.Analyse(Pool, Simulated.Answers(Pool, Simulated.Abilities(6000, 41), 42));
        double[] lz = [.. fits.Select(f => f.Lz!.Value)], star = [.. fits.Select(f => f.LzStar!.Value)];

        star.Average().ShouldBe(0, 0.08);
        Math.Sqrt(star.Average(z => z * z)).ShouldBe(1, 0.06);
        Math.Sqrt(lz.Average(z => z * z)).ShouldBeLessThan(Math.Sqrt(star.Average(z => z * z)));
        fits.Average(f => f.P < 0.05 ? 1d : 0).ShouldBe(0.05, 0.02);
    }

    [Fact]
    public void Who_has_the_hard_questions_right_and_the_easy_ones_wrong_does_not_fit()
    {
        var order = Enumerable.Range(0, Items).OrderBy(i => Pool[i].B).ToList();
        var points = new byte[Items];
        foreach (int hard in order.Skip(Items / 2)) points[hard] = 1;
        PersonFit.Analyse(Pool, ResponseMatrix.Create([.. Pool.Select(i => i.Id)], points))[0].P!.Value.ShouldBeLessThan(1e-6);
    }

    /// <summary>Of ten people: little can be learned from identical answers when nearly all are right.</summary>
    private static int Weakest(int from) => Enumerable.Range(from, 10).MinBy(p => Scored.Scores()[p]);

    /// <summary>Four options, A right; wrong ones are not equally attractive.</summary>
    private static KeyedOptions Answers(int copyFrom, int to, double share)
    {
        var random = new Random(35);
        var rows = new List<string?[]>();
        for (int p = 0; p < People; p++)
            rows.Add([.. Enumerable.Range(0, Items).Select(i => Scored[p, i] == 1 ? "A" : random.NextDouble() switch { < 0.6 => "B", < 0.85 => "C", _ => "D" })]);
        for (int i = 0; i < Items && to >= 0; i++)
            if (random.NextDouble() < share) rows[to][i] = rows[copyFrom][i];
        var key = Pool.ToDictionary(i => i.Id, _ => (IReadOnlyCollection<string>)["A"], StringComparer.Ordinal);
        return new KeyedOptions(OptionMatrix.Create([.. Pool.Select(i => i.Id)], rows), key);
    }
}
