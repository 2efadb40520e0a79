using Meirim.Psychometrics.Classical;
using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Rasch;

namespace Meirim.Psychometrics.Tests;

/// <summary>Answers that allow no figure: null and a diagnosis, never a false figure, never a crash.</summary>
public sealed class EdgeTests
{
    private const byte No = ResponseMatrix.Missing;

    public static readonly TheoryData<string, int, byte[]> Odd = new()
    {
        { "nobody", 3, [] },
        { "one person", 3, [1, 0, 1] },
        { "one item", 1, [1, 0, 1, 1] },
        { "all right", 2, [1, 1, 1, 1, 1, 1] },
        { "all wrong", 2, [0, 0, 0, 0] },
        { "all blank", 2, [No, No, No, No] },
        { "two people, opposite", 2, [1, 0, 0, 1] },
        { "a perfect order", 3, [0, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 1] },
        { "one item constant", 3, [1, 1, 0, 1, 0, 1, 1, 1, 1, 1, 0, 0] },
        { "the same item twice", 3, [1, 1, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 1, 1, 0] },
        { "nobody answered two", 2, [1, No, No, 0, No, 1, 0, No] },
    };

    [Theory]
    [MemberData(nameof(Odd))]
    public void Odd_answers_give_finite_figures_or_none(string what, int items, byte[] points)
    {
        var matrix = ResponseMatrix.Create([.. Enumerable.Range(1, items).Select(i => $"Q{i}")], points);
        var classical = ClassicalAnalysis.Analyse(matrix);
        var rasch = RaschModel.Estimate(matrix);
        var andersen = AndersenTest.ByScore(matrix);

        AllFinite(classical.Test, what);
        foreach (var item in classical.Items) AllFinite(item, what);
        AllFinite(rasch, what);
        foreach (var item in rasch.Items) AllFinite(item, what);
        foreach (var person in rasch.Persons) AllFinite(person, what);
        AllFinite(andersen, what);
        foreach (var model in Enum.GetValues<IrtModel>())
        {
            var report = MarginalModel.Estimate(matrix, model);
            AllFinite(report, what);
            foreach (var item in report.Items) AllFinite(item, what);
            if (report.LogLikelihood is null) report.Diagnoses.ShouldNotBeEmpty(what);
        }
        if (rasch.LogLikelihood is null) rasch.Diagnoses.ShouldNotBeEmpty(what);
    }

    [Fact]
    public void Points_above_one_work_in_the_classical_figures()
    {
        // by hand: item sums 0+2+1+3, 1+1+0+1; totals 1 3 1 4
        var report = ClassicalAnalysis.Analyse(ResponseMatrix.Create(["A", "B"], [0, 1, 2, 1, 1, 0, 3, 1], [3, 1]));

        report.Items[0].Difficulty!.Value.ShouldBe(0.5, 1e-12);
        report.Items[0].PointBiserial.ShouldBeNull();
        report.Items[1].Difficulty!.Value.ShouldBe(0.75, 1e-12);
        report.Test.Mean!.Value.ShouldBe(2.25, 1e-12);
        report.Test.MaxScore.ShouldBe(4);
        report.Test.Kr20.ShouldBeNull();
        // variances 5/3 and 1/4, of the total 2.25: 2 (1 − (5/3 + 1/4) / 2.25)
        report.Test.Alpha!.Value.ShouldBe(2 * (1 - (((5 / 3d) + 0.25) / 2.25)), 1e-12);
    }

    [Fact]
    public void Models_refuse_points_above_one_by_the_name_of_the_item()
    {
        var matrix = ResponseMatrix.Create(["A", "B"], [0, 1, 2, 1]);

        Should.Throw<ArgumentException>(() => RaschModel.Estimate(matrix)).Message.ShouldContain("item A gives up to 2");
        Should.Throw<ArgumentException>(() => MarginalModel.Estimate(matrix, IrtModel.TwoParameter)).Message.ShouldContain("item A");
    }

    [Fact]
    public void A_blank_is_left_out_of_the_item_and_counts_nothing_in_the_score()
    {
        var matrix = ResponseMatrix.Create(["A", "B", "C"], [1, 1, 1, 0, No, No, 1, No, 1, 0, 1, No]);

        matrix.Scores().ShouldBe([3, 0, 2, 1]);
        var item = ClassicalAnalysis.Analyse(matrix).Items[1];
        (item.Answered, item.Blank, item.Difficulty).ShouldBe((2, 2, 1));
        // an omission before an answer is wrong, what comes after the last answer was not reached
        var omitted = matrix.WithOmittedWrong();
        Enumerable.Range(0, 4).Select(p => omitted[p, 1]).ShouldBe([(byte)1, No, (byte)0, (byte)1]);
        Enumerable.Range(0, 4).Select(p => omitted[p, 2]).ShouldBe([(byte)1, No, (byte)1, No]);
    }

    [Fact]
    public void An_item_that_all_have_right_is_left_out_of_the_model_and_changes_nothing_else()
    {
        var points = new byte[6000];
        for (int p = 0; p < 1000; p++)
        {
            Lsat.Section7.Row(p).CopyTo(points.AsSpan(p * 6));
            points[(p * 6) + 5] = 1;
        }
        var report = MarginalModel.Estimate(ResponseMatrix.Create([.. Lsat.Section7.ItemIds, "Easy"], points), IrtModel.TwoParameter);

        report.Items[5].A.ShouldBeNull();
        report.Diagnoses.ShouldContain(d => d.Code == DiagnosisCode.ConstantItem && d.ItemId == "Easy");
        report.LogLikelihood!.Value.ShouldBe(-2658.805, 0.001);
    }

    [Fact]
    public void Work_that_is_called_off_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Should.Throw<OperationCanceledException>(() => MarginalModel.Estimate(Lsat.Section6, IrtModel.TwoParameter, cancel: cancelled.Token));
        Should.Throw<OperationCanceledException>(() => RaschModel.Estimate(Lsat.Section6, cancelled.Token));
    }

    private static void AllFinite(object record, string what)
    {
        foreach (var property in record.GetType().GetProperties())
            if (property.GetIndexParameters().Length == 0 && property.GetValue(record) is double value)
                double.IsFinite(value).ShouldBeTrue($"{what}: {record.GetType().Name}.{property.Name} is {value}");
    }
}
