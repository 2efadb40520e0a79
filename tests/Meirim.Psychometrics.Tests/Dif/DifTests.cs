using Meirim.Psychometrics.Dif;

namespace Meirim.Psychometrics.Tests.Dif;

/// <summary>
/// Section 7 of the LSAT with every third person called focal and every sixth made to fail item 3; figures of mantelhaen.test and glm of
/// R 4.2.2 on the same data.
/// </summary>
public sealed class DifTests
{
    private static readonly DifGroup[] Groups = [.. Enumerable.Range(0, 1000).Select(p => p % 3 == 0 ? DifGroup.Focal : DifGroup.Reference)];
    private static readonly DifReport Report = DifAnalysis.Analyse(Data(), Groups);

    [Fact]
    public void Mantel_Haenszel_by_the_score_of_all_items_is_that_of_R()
    {
        double[] chi = [4.9239430109188, 11.9492892859, 116.438286075, 12.5675670409, 3.9510570480277];
        double[] p = [0.0264870002991, 5.46682300839e-04, 3.81054113043e-27, 3.92499227082e-04, 0.0468419350546];
        double[] odds = [0.6063982480515, 0.533189026430, 6.86299969902, 0.539547798184, 0.6428467082134];
        for (int i = 0; i < 5; i++)
        {
            var item = MantelHaenszel.Of(DifTable.Of(Data(), Groups, i, Data().Scores(), [true, true, true, true, true]), true);
            item.ChiSquare!.Value.ShouldBe(chi[i], 1e-8);
            item.P!.Value.ShouldBe(p[i], 1e-8 * p[i]);
            item.OddsRatio!.Value.ShouldBe(odds[i], 1e-10);
        }
    }

    [Fact]
    public void Mantel_Haenszel_after_purification_is_that_of_R()
    {
        double[] odds = [1.0083748349097, 0.999486634556, 6.86299969902, 1.01403758325957, 0.974078146505764];
        for (int i = 0; i < 5; i++)
        {
            var item = Report.Items[i].MantelHaenszel;
            item.OddsRatio!.Value.ShouldBe(odds[i], 1e-10);
            item.Delta!.Value.ShouldBe(-2.35 * Math.Log(odds[i]), 1e-9);
        }
    }

    [Fact]
    public void Only_the_spoilt_item_is_of_class_C_and_it_left_the_matching_score()
    {
        Report.Items.Select(i => i.MantelHaenszel.Class).ShouldBe([DifClass.A, DifClass.A, DifClass.C, DifClass.A, DifClass.A]);
        Report.Items.Select(i => i.MantelHaenszel.InCriterion).ShouldBe([true, true, false, true, true]);
        Report.Items.Select(i => i.Logistic.Class).ShouldBe([DifClass.A, DifClass.A, DifClass.C, DifClass.A, DifClass.A]);
    }

    [Fact]
    public void Logistic_regression_is_that_of_R()
    {
        double[] uniform = [1.60500883305e-03, 1.68974204894e-03, 130.631262777066, 0.009862218282706, 0.026197716386719];
        double[] crossing = [6.86477130168e-02, 5.45016467981e-04, 0.572372530679, 0.216170378665879, 0.050380490647058];
        double[] change = [8.39395995537e-05, 2.03069384686e-06, 0.114073976969, 0.000186986374957, 0.000103836812593];
        for (int i = 0; i < 5; i++)
        {
            var item = Report.Items[i].Logistic;
            item.Uniform!.Value.ShouldBe(uniform[i], 1e-6);
            item.NonUniform!.Value.ShouldBe(crossing[i], 1e-6);
            item.RSquaredChange!.Value.ShouldBe(change[i], 1e-8);
        }
    }

    [Fact]
    public void One_group_alone_gives_a_diagnosis_and_no_figures()
    {
        var report = DifAnalysis.Analyse(Lsat.Section6, [.. Enumerable.Repeat(DifGroup.Focal, 1000)]);

        report.Diagnoses.ShouldContain(d => d.Code == DiagnosisCode.TooFewPeople);
        report.Items.ShouldAllBe(i => i.MantelHaenszel.ChiSquare == null && i.MantelHaenszel.Class == null && i.Logistic.Uniform == null);
    }

    private static ResponseMatrix Data()
    {
        var points = new byte[5000];
        for (int p = 0; p < 1000; p++)
        {
            Lsat.Section7.Row(p).CopyTo(points.AsSpan(p * 5));
            if (p % 6 == 0) points[(p * 5) + 2] = 0;
        }
        return ResponseMatrix.Create(Lsat.Section7.ItemIds, points);
    }
}
