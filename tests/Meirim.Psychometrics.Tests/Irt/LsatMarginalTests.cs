using Meirim.Psychometrics.Irt;

namespace Meirim.Psychometrics.Tests.Irt;

/// <summary>Published estimates for the LSAT sections: ltm (Rizopoulos, J. Stat. Software 17(5), 2006; its printed summaries), mirt (documentation and its tests), irtQ.</summary>
public sealed class LsatMarginalTests
{
    [Fact]
    public void Section_6_with_one_slope_gives_the_estimates_and_errors_that_ltm_prints()
    {
        var report = MarginalModel.Estimate(Lsat.Section6, IrtModel.OneParameter);

        report.Converged.ShouldBeTrue();
        report.LogLikelihood!.Value.ShouldBe(-2466.938, 0.001);
        report.Items[0].A!.Value.ShouldBe(0.7551, 0.0005);
        report.Items[0].SeA!.Value.ShouldBe(0.0694, 0.0002);
        double[] b = [-3.6153, -1.3224, -0.3176, -1.7301, -2.7802], se = [0.3266, 0.1422, 0.0977, 0.1691, 0.2510];
        for (int i = 0; i < 5; i++)
        {
            report.Items[i].B!.Value.ShouldBe(b[i], 0.001);
            report.Items[i].SeB!.Value.ShouldBe(se[i], 0.001);
        }
    }

    [Fact]
    public void Section_6_with_five_slopes_gives_the_estimates_and_errors_that_ltm_prints()
    {
        var report = MarginalModel.Estimate(Lsat.Section6, IrtModel.TwoParameter);

        report.LogLikelihood!.Value.ShouldBe(-2466.653, 0.001);
        double[] a = [0.8254, 0.7229, 0.8905, 0.6886, 0.6575], seA = [0.2581, 0.1867, 0.2326, 0.1852, 0.2100];
        double[] b = [-3.3597, -1.3696, -0.2799, -1.8659, -3.1236], seB = [0.8669, 0.3073, 0.0997, 0.4341, 0.8700];
        for (int i = 0; i < 5; i++)
        {
            report.Items[i].A!.Value.ShouldBe(a[i], 0.002);
            report.Items[i].SeA!.Value.ShouldBe(seA[i], 0.002);
            report.Items[i].B!.Value.ShouldBe(b[i], 0.005);
            report.Items[i].SeB!.Value.ShouldBe(seB[i], 0.006);
        }
    }

    [Fact]
    public void Section_7_with_five_slopes_gives_the_estimates_of_mirt()
    {
        var report = MarginalModel.Estimate(Lsat.Section7, IrtModel.TwoParameter);

        report.LogLikelihood!.Value.ShouldBe(-2658.805, 0.001);
        double[] a = [0.988, 1.081, 1.706, 0.765, 0.736], d = [1.856, 0.808, 1.804, 0.486, 1.854];
        for (int i = 0; i < 5; i++)
        {
            report.Items[i].A!.Value.ShouldBe(a[i], 0.002);
            report.Items[i].D!.Value.ShouldBe(d[i], 0.002);
        }
    }

    [Fact]
    public void Section_7_with_five_slopes_has_the_intervals_that_mirt_gives_by_Richardson_derivatives()
    {
        var report = MarginalModel.Estimate(Lsat.Section7, IrtModel.TwoParameter);

        // half the width of mirt's 95 % intervals, over 1.96
        double[] seA = [0.1772, 0.1688, 0.3204, 0.1342, 0.1512], seD = [0.1315, 0.0913, 0.2045, 0.0749, 0.1144];
        for (int i = 0; i < 5; i++)
        {
            report.Items[i].SeA!.Value.ShouldBe(seA[i], 0.003);
            report.Items[i].SeD!.Value.ShouldBe(seD[i], 0.003);
        }
    }

    [Fact]
    public void Section_7_with_one_slope_gives_the_estimates_of_mirt()
    {
        var report = MarginalModel.Estimate(Lsat.Section7, IrtModel.OneParameter);

        double[] d = [1.868, 0.791, 1.461, 0.521, 1.993];
        for (int i = 0; i < 5; i++)
        {
            report.Items[i].A!.Value.ShouldBe(1.011, 0.001);
            report.Items[i].D!.Value.ShouldBe(d[i], 0.002);
        }
    }

    [Fact]
    public void Two_blanks_in_section_7_move_the_estimates_as_they_do_in_mirt()
    {
        var points = new byte[5000];
        for (int p = 0; p < 1000; p++) Lsat.Section7.Row(p).CopyTo(points.AsSpan(p * 5));
        points[0] = points[6] = ResponseMatrix.Missing;
        var report = MarginalModel.Estimate(ResponseMatrix.Create(Lsat.Section7.ItemIds, points), IrtModel.TwoParameter);

        double[] a = [0.969, 1.074, 1.717, 0.763, 0.731], d = [1.851, 0.808, 1.811, 0.486, 1.852];
        for (int i = 0; i < 5; i++)
        {
            report.Items[i].A!.Value.ShouldBe(a[i], 0.002);
            report.Items[i].D!.Value.ShouldBe(d[i], 0.002);
        }
    }

    [Fact]
    public void An_item_whose_key_is_wrong_way_round_gets_the_same_slope_below_zero()
    {
        var points = new byte[5000];
        for (int p = 0; p < 1000; p++)
        {
            Lsat.Section7.Row(p).CopyTo(points.AsSpan(p * 5));
            points[(p * 5) + 3] = (byte)(1 - points[(p * 5) + 3]);
        }
        var report = MarginalModel.Estimate(ResponseMatrix.Create(Lsat.Section7.ItemIds, points), IrtModel.TwoParameter);

        report.LogLikelihood!.Value.ShouldBe(-2658.805, 0.001);
        report.Items[3].A!.Value.ShouldBe(-0.765, 0.002);
        report.Items[3].D!.Value.ShouldBe(-0.486, 0.002);
        report.Items[2].A!.Value.ShouldBe(1.706, 0.002);
    }

    [Fact]
    public void Abilities_of_section_7_by_expectation_are_those_of_mirt()
    {
        var report = MarginalModel.Estimate(Lsat.Section7, IrtModel.TwoParameter);
        var eap = PersonScores.Eap(report.Parameters, Lsat.Section7);

        // nobody right: mirt's EAPsum
        eap[0].Theta!.Value.ShouldBe(-1.86979, 0.0003);
        eap[0].Se!.Value.ShouldBe(0.6927032, 0.0003);
        // the first six patterns, 00000 … 00101, from estimates that mirt stopped earlier
        double[] theta = [-1.8665957, -1.5266920, -1.5134024, -1.1852276, -1.0946830, -0.7666992];
        int[] first = [0, 12, 31, 32, 39, 42];
        for (int i = 0; i < 6; i++) eap[first[i]].Theta!.Value.ShouldBe(theta[i], 0.006);
    }
}
