using Meirim.Psychometrics.Classical;

namespace Meirim.Psychometrics.Tests.Classical;

/// <summary>Figures of the R package psych 2.2.9 (alpha) run on section 6 of the LSAT; mirt's itemstats prints the same to three places.</summary>
public sealed class LsatClassicalTests
{
    private static readonly ClassicalReport Report = ClassicalAnalysis.Analyse(Lsat.Section6);

    [Fact]
    public void Reliability_is_that_of_psych()
    {
        Report.Test.Alpha!.Value.ShouldBe(0.29499719, 1e-8);
        Report.Test.Kr20.ShouldBe(Report.Test.Alpha);
        Report.Test.Lambda6Standardised!.Value.ShouldBe(0.25170664, 1e-8);
        // 1 − Σ 1 / diag(solve(cov)) / Σ cov, calculated in R
        Report.Test.Lambda6!.Value.ShouldBe(0.255024142, 1e-8);
        (Report.Test.Mean!.Value / 5).ShouldBe(0.7638, 1e-10);
        (Report.Test.Sd!.Value / 5).ShouldBe(0.20700824, 1e-8);
    }

    [Fact]
    public void Items_are_those_of_psych()
    {
        double[] p = [0.924, 0.709, 0.553, 0.763, 0.870], sd = [0.26513071, 0.45445080, 0.49743184, 0.42545506, 0.33647171];
        double[] total = [0.36201044, 0.56677210, 0.61843975, 0.53441833, 0.43536643], rest = [0.11283269, 0.15317812, 0.17277894, 0.14442810, 0.12159640];
        double[] without = [0.27535621, 0.23758390, 0.21679946, 0.24593271, 0.26629441];
        for (int i = 0; i < 5; i++)
        {
            var item = Report.Items[i];
            item.Difficulty!.Value.ShouldBe(p[i], 1e-10);
            item.Sd!.Value.ShouldBe(sd[i], 1e-8);
            item.ItemTotal!.Value.ShouldBe(total[i], 1e-8);
            item.PointBiserial.ShouldBe(item.ItemTotal);
            item.ItemRest!.Value.ShouldBe(rest[i], 1e-8);
            item.AlphaIfDeleted!.Value.ShouldBe(without[i], 1e-8);
        }
    }

    [Fact]
    public void Standard_errors_agree_with_each_other()
    {
        var test = Report.Test;
        test.Sem!.Value.ShouldBe(test.Sd!.Value * Math.Sqrt(1 - test.Alpha!.Value), 1e-12);
        test.ConditionalSem.Select(c => c.Lord).ShouldBe([0, 1, Math.Sqrt(1.5), Math.Sqrt(1.5), 1, 0], 1e-12);
        // Keats' scaling makes the mean square of the errors that of KR-20 (population variances)
        double squares = Lsat.Section6.Scores().Average(s => Math.Pow(test.ConditionalSem[s].Keats!.Value, 2));
        squares.ShouldBe(test.Sd.Value * test.Sd.Value * 999 / 1000 * (1 - test.Kr20!.Value), 1e-9);
    }
}
