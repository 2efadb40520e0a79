using Meirim.Psychometrics.Rasch;

namespace Meirim.Psychometrics.Tests.Rasch;

/// <summary>Figures of eRm 1.0-2 (Mair and Hatzinger, J. Stat. Software 20(9), 2007) run on the same two tables.</summary>
public sealed class LsatRaschTests
{
    public static readonly TheoryData<int, double, double[], double[]> Estimates = new()
    {
        { 6, -1091.56969, [-1.25612796, 0.47490715, 1.23598061, 0.16841007, -0.62316987], [0.104405693, 0.069917067, 0.068777691, 0.072619445, 0.085917414] },
        { 7, -1182.699899, [-0.54147033, 0.53654547, -0.13358265, 0.80516638, -0.66665888], [0.079168383, 0.067960877, 0.073132645, 0.067456683, 0.081518024] },
    };

    public static readonly TheoryData<int, double[], double[], double[]> Fits = new()
    {
        { 6, [0.80075435, 0.95772070, 0.94942389, 0.94376308, 0.87207867], [0.82771952, 0.96799565, 0.97279803, 0.95409297, 0.89529801], [-1.8203440, -1.1155286, -1.2520326, -1.2483065, -1.6919313] },
        { 7, [0.87774781, 1.02298199, 0.83694078, 1.02045942, 0.98436503], [0.90953377, 0.99466113, 0.87107983, 1.04883458, 0.99280862], [-1.87454223, 0.61608864, -3.36298399, 0.53359718, -0.19063813] },
    };

    [Theory]
    [MemberData(nameof(Estimates))]
    public void Difficulties_errors_and_likelihood_are_those_of_eRm(int section, double logLikelihood, double[] b, double[] se)
    {
        var report = RaschModel.Estimate(Section(section));

        report.Converged.ShouldBeTrue();
        report.LogLikelihood!.Value.ShouldBe(logLikelihood, 1e-5);
        for (int i = 0; i < 5; i++)
        {
            report.Items[i].Difficulty!.Value.ShouldBe(b[i], 1e-5);
            report.Items[i].Se!.Value.ShouldBe(se[i], 1e-5);
        }
    }

    [Theory]
    [MemberData(nameof(Fits))]
    public void Outfit_and_infit_are_those_of_eRm(int section, double[] outfit, double[] infit, double[] outfitZ)
    {
        var report = RaschModel.Estimate(Section(section));

        for (int i = 0; i < 5; i++)
        {
            report.Items[i].Outfit!.Value.ShouldBe(outfit[i], 1e-4);
            report.Items[i].Infit!.Value.ShouldBe(infit[i], 1e-4);
            report.Items[i].OutfitZ!.Value.ShouldBe(outfitZ[i], 1e-3);
        }
    }

    [Theory]
    [InlineData(6, 0.1248507623)]
    [InlineData(7, 0.1043991642)]
    public void Andersens_test_of_every_second_person_against_the_others_is_that_of_eRm(int section, double ratio)
    {
        var result = AndersenTest.ByGroup(Section(section), [.. Enumerable.Range(0, 1000).Select(p => p % 2)]);

        result.ChiSquare!.Value.ShouldBe(ratio, 1e-5);
        result.DegreesOfFreedom.ShouldBe(4);
    }

    [Theory]
    [InlineData(6, 0.168, 0.997)]
    [InlineData(7, 10.835, 0.028)]
    public void Andersens_test_by_score_is_that_of_eRm_split_at_the_mean(int section, double ratio, double p)
    {
        var matrix = Section(section);
        double mean = matrix.Scores().Average();
        var result = AndersenTest.ByGroup(matrix, [.. matrix.Scores().Select(s => s > mean ? 1 : 0)]);

        result.ChiSquare!.Value.ShouldBe(ratio, 0.0006);
        result.P!.Value.ShouldBe(p, 0.0006);
    }

    [Fact]
    public void With_questions_that_were_not_reached_everything_is_still_that_of_eRm()
    {
        // every fifth person did not reach item 5, every seventh neither 4 nor 5
        var points = new byte[5000];
        for (int p = 0; p < 1000; p++)
        {
            var row = points.AsSpan(p * 5, 5);
            Lsat.Section7.Row(p).CopyTo(row);
            if (p % 5 == 0) row[4] = ResponseMatrix.Missing;
            if (p % 7 == 0) row[3..].Fill(ResponseMatrix.Missing);
        }
        var report = RaschModel.Estimate(ResponseMatrix.Create(Lsat.Section7.ItemIds, points));

        report.LogLikelihood!.Value.ShouldBe(-1025.539269, 1e-5);
        double[] b = [-0.5568484063, 0.5355899245, -0.1438610900, 0.8018561473, -0.6367365755], se = [0.08148748933, 0.07035352693, 0.07535109951, 0.07378086590, 0.09765923706];
        double[] outfit = [0.8885740894, 1.0161513481, 0.8512052431, 1.0188892134, 0.9734210743], infit = [0.9248665416, 0.9952638856, 0.8787489660, 1.0477012455, 0.9832782940];
        for (int i = 0; i < 5; i++)
        {
            report.Items[i].Difficulty!.Value.ShouldBe(b[i], 1e-5);
            report.Items[i].Se!.Value.ShouldBe(se[i], 1e-5);
            report.Items[i].Outfit!.Value.ShouldBe(outfit[i], 1e-4);
            report.Items[i].Infit!.Value.ShouldBe(infit[i], 1e-4);
        }
    }

    [Fact]
    public void Where_the_median_is_the_highest_informative_score_the_test_splits_below_it()
    {
        // section 6: median 4, and those with 5 tell nothing; below 4 and from 4 on is the split at the mean
        AndersenTest.ByScore(Lsat.Section6).ChiSquare!.Value.ShouldBe(0.168, 0.0006);
    }

    private static ResponseMatrix Section(int number) => number == 6 ? Lsat.Section6 : Lsat.Section7;
}
