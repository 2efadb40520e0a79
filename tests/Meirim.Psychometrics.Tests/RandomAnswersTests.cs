using FsCheck;
using FsCheck.Fluent;
using Meirim.Psychometrics.Classical;
using Meirim.Psychometrics.Irt;
using Meirim.Psychometrics.Rasch;

namespace Meirim.Psychometrics.Tests;

/// <summary>Any answers of a few people, with blanks: figures are finite or missing, and do not depend on the order of people.</summary>
public sealed class RandomAnswersTests
{
    private static readonly Gen<ResponseMatrix> Answers =
        from items in Gen.Choose(1, 6)
        from people in Gen.Choose(0, 14)
        from points in Gen.ArrayOf(Gen.Frequency((4, Gen.Constant((byte)1)), (3, Gen.Constant((byte)0)), (1, Gen.Constant(ResponseMatrix.Missing))), items * people)
        select ResponseMatrix.Create([.. Enumerable.Range(1, items).Select(i => $"Q{i}")], points);

    private static void Holds(Func<ResponseMatrix, bool> property, int runs) =>
        Prop.ForAll(Answers.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(runs));

    [Fact]
    public void Classical_figures_are_finite_and_within_their_bounds() => Holds(m =>
    {
        var report = ClassicalAnalysis.Analyse(m);
        return Finite(report.Test) && report.Items.All(i => Finite(i) && i.Difficulty is null or >= 0 and <= 1 && i.ItemRest is null or >= -1 and <= 1 && i.D27 is null or >= -1 and <= 1)
            && report.Test.Alpha is null or <= 1.0000001 && report.Test.Lambda6 is null or <= 1.0000001;
    }, 500);

    [Fact]
    public void The_order_of_people_does_not_matter() => Holds(m =>
    {
        var turned = m.WithPersons([.. Enumerable.Range(0, m.Persons).Reverse()]);
        var (a, b) = (ClassicalAnalysis.Analyse(m), ClassicalAnalysis.Analyse(turned));
        return a.Items.Select(Rounded).SequenceEqual(b.Items.Select(Rounded)) && a.Test.Alpha == b.Test.Alpha && a.Test.Lambda6 == b.Test.Lambda6
            && Near(RaschModel.Estimate(m).LogLikelihood, RaschModel.Estimate(turned).LogLikelihood);
    }, 200);

    [Fact]
    public void Rasch_figures_are_finite_and_difficulties_sum_to_zero() => Holds(m =>
    {
        var report = RaschModel.Estimate(m);
        return Finite(report) && report.Items.All(i => Finite(i)) && report.Persons.All(p => Finite(p))
            && (!report.HasEstimates || Math.Abs(report.Items.Sum(i => i.Difficulty ?? 0)) < 1e-6);
    }, 500);

    [Fact]
    public void More_parameters_never_fit_worse() => Holds(m =>
    {
        var (one, two) = (MarginalModel.Estimate(m, IrtModel.OneParameter, maxSteps: 300), MarginalModel.Estimate(m, IrtModel.TwoParameter, maxSteps: 300));
        return two.LogLikelihood is null || one.LogLikelihood is null || !one.Converged || !two.Converged || two.LogLikelihood >= one.LogLikelihood - 0.01;
    }, 60);

    /// <summary>People tied at the border of the 27 % count in part: parts add up in another order.</summary>
    private static ItemStatistics Rounded(ItemStatistics item) => item with { D27 = item.D27 is { } d ? Math.Round(d, 9) : null };

    private static bool Near(double? a, double? b) => a is null == b is null && (a is null || Math.Abs(a.Value - b!.Value) < 1e-6);

    private static bool Finite(object record) =>
        record.GetType().GetProperties().All(p => p.GetIndexParameters().Length > 0 || p.GetValue(record) is not double value || double.IsFinite(value));
}
