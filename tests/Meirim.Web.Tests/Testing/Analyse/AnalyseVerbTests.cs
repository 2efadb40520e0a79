using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Analyse;

/// <summary><c>meirim testing analyse</c> from file to answer; the figures themselves are held in Meirim.Psychometrics.Tests.</summary>
[Collection(TheConsole.Name)]
public sealed class AnalyseVerbTests : TestingFiles
{
    /// <summary>Section 7 of the LSAT (Bock and Lieberman 1970): people with each pattern from 00000 to 11111.</summary>
    private static readonly int[] Lsat7 =
        [12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18, 136, 32, 308];

    [Fact]
    public async Task The_two_parameter_model_of_the_LSAT_comes_out_as_published()
    {
        using var answer = await Answer("analyse", Lsat(), "--model", "2pl", "--persons");

        var model = answer.RootElement.GetProperty("model");
        model.GetProperty("converged").GetBoolean().ShouldBeTrue();
        model.GetProperty("logLikelihood").GetDouble().ShouldBe(-2658.805, 0.001);
        var third = model.GetProperty("items")[2];
        third.GetProperty("id").GetString().ShouldBe("Q3");
        third.GetProperty("a").GetDouble().ShouldBe(1.706, 0.002);
        third.GetProperty("d").GetDouble().ShouldBe(1.804, 0.002);
        third.GetProperty("b").GetDouble().ShouldBe(-1.804 / 1.706, 0.002);
        third.GetProperty("seA").GetDouble().ShouldBe(0.3204, 0.003);
        third.GetProperty("seD").GetDouble().ShouldBe(0.2045, 0.003);
        model.GetProperty("persons").GetArrayLength().ShouldBe(1000);
        model.GetProperty("persons")[0].GetProperty("theta").GetDouble().ShouldBe(-1.8698, 0.001);
        answer.RootElement.GetProperty("items")[0].GetProperty("difficulty").GetDouble().ShouldBe(0.828, 1e-9);
        answer.RootElement.GetProperty("test").GetProperty("alpha").GetDouble().ShouldBe(0.45340874, 1e-7);
        answer.RootElement.TryGetProperty("dif", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_Rasch_model_gives_fit_and_Andersens_test()
    {
        using var answer = await Answer("analyse", Lsat(), "--model", "rasch");

        var model = answer.RootElement.GetProperty("model");
        model.GetProperty("items")[0].GetProperty("b").GetDouble().ShouldBe(-0.54147033, 1e-5);
        model.GetProperty("items")[0].GetProperty("infit").GetDouble().ShouldBe(0.90953377, 1e-4);
        model.GetProperty("information")[8].GetProperty("theta").GetDouble().ShouldBe(0);
        model.GetProperty("information")[8].GetProperty("information").GetDouble().ShouldBeInRange(1, 1.25);
        model.GetProperty("andersen").GetProperty("df").GetInt32().ShouldBe(4);
    }

    [Fact]
    public async Task Fairness_of_items_is_judged_by_the_column_of_the_group()
    {
        var lines = File.ReadAllLines(Lsat());
        string file = Write("groups.csv", string.Join('\n', lines.Select((l, p) => p == 0 ? $"town,{l}" : $"{(p % 3 == 0 ? "village" : "city")},{l}")));
        using var answer = await Answer("analyse", file, "--group", "town", "--focal", "village");

        var dif = answer.RootElement.GetProperty("dif");
        dif.GetArrayLength().ShouldBe(5);
        dif[0].GetProperty("id").GetString().ShouldBe("Q1");
        dif[0].GetProperty("class").GetString().ShouldBe("A");
        foreach (string member in new[] { "chi2", "p", "oddsRatio", "delta", "seDelta" }) double.IsFinite(dif[0].GetProperty(member).GetDouble()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("item,key\nQ1,A\nQ2,b|C\n")]
    [InlineData("Q1;Q2\nA;b|C\n")]
    public async Task Options_are_scored_by_a_key_and_each_option_is_counted(string key)
    {
        string file = Write("options.csv", "id,Q1,Q2\np1,A,B\np2,a,C\np3,D,\n\np4,D,A\n");
        using var answer = await Answer("analyse", file, "--key", Write("key.csv", key), "--id", "id", "--model", "classical");

        var items = answer.RootElement.GetProperty("items");
        items[0].GetProperty("difficulty").GetDouble().ShouldBe(0.5);
        items[1].GetProperty("answered").GetInt32().ShouldBe(3);
        items[1].GetProperty("difficulty").GetDouble().ShouldBe(2 / 3d, 1e-12);
        var options = items[0].GetProperty("options");
        options.GetArrayLength().ShouldBe(3);
        var wrong = options.EnumerateArray().Single(o => o.GetProperty("option").GetString() == "D");
        (wrong.GetProperty("count").GetInt32(), wrong.GetProperty("isKey").GetBoolean()).ShouldBe((2, false));
        wrong.GetProperty("meanRest").GetDouble().ShouldBe(0);
    }

    [Fact]
    public async Task Points_saved_as_decimals_and_signs_of_a_blank_are_read()
    {
        using var answer = await Answer("analyse", Write("decimals.csv", "\uFEFFQ1;Q2;Q3\r\n1.0;;\"2\"\r\n0.0;NaN;1\r\n1;1.0;0\r\n1;NA;2\r\n"));

        answer.RootElement.GetProperty("items")[0].GetProperty("difficulty").GetDouble().ShouldBe(0.75);
        answer.RootElement.GetProperty("items")[1].GetProperty("answered").GetInt32().ShouldBe(1);
        answer.RootElement.GetProperty("items")[2].GetProperty("difficulty").GetDouble().ShouldBe(5 / 8d);
        answer.RootElement.GetProperty("test").GetProperty("maxScore").GetInt32().ShouldBe(4);
    }

    [Theory]
    [InlineData("Q1,Q2\n1,0\n1,0.5\n", "file.csv:3:2: '0.5' is no score of Q2")]
    [InlineData("Q1,Q2\n1,0\n1,x\n", "file.csv:3:2: 'x' is no score of Q2")]
    [InlineData("Q1,Q2\n1,0\n1\n", "file.csv:3:2: 1 cells where the header has 2")]
    [InlineData("Q1,Q1\n1,0\n", "file.csv:1:2: a second column Q1")]
    [InlineData("Q1,\n1,0\n", "file.csv:1:2: a column without a name")]
    [InlineData("Q1,Q2\n1,-1\n", "file.csv:2:2: '-1' is no score of Q2")]
    [InlineData("Q1,Q2\n1,300\n", "file.csv:2:2: '300' is no score of Q2")]
    [InlineData("", "file.csv:1:1: the file is empty")]
    [InlineData("Q1,Q2\n2,1\n0,1\n", "Q1 gives more")]
    public async Task A_bad_file_is_refused_with_line_and_column(string text, string reason)
    {
        var (code, output, error) = await Run("testing", "analyse", Write("file.csv", text), "--model", "2pl", "--json");

        (code, output).ShouldBe((CommandLine.Refused, ""));
        error.ShouldContain(reason);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_refused()
    {
        var (code, _, error) = await Run("testing", "analyse", Path("nothing.csv"));
        code.ShouldBe(CommandLine.Refused);
        error.ShouldContain("there is no file");
    }

    [Theory]
    [InlineData("testing analyse file.csv --model 3pl")]
    [InlineData("testing analyse file.csv --group town")]
    [InlineData("testing analyse")]
    [InlineData("testing")]
    public async Task Wrong_words_are_exit_code_2(string words)
    {
        var (code, _, error) = await Run(words.Split(' '));
        code.ShouldBe(CommandLine.WrongWords);
        error.ShouldContain("See: meirim --help");
    }

    [Theory]
    [InlineData("Q1\n1\n0\n\n1\n", "1pl")]
    [InlineData("Q1,Q2\n1,1\n1,1\n", "2pl")]
    [InlineData("Q1,Q2,Q3\n", "rasch")]
    [InlineData("Q1,Q2\n,\n,NA\n", "2pl")]
    public async Task Answers_that_allow_no_model_give_diagnoses_instead(string text, string model)
    {
        using var answer = await Answer("analyse", Write("few.csv", text), "--model", model);

        answer.RootElement.GetProperty("model").GetProperty("converged").GetBoolean().ShouldBeFalse();
        answer.RootElement.GetProperty("diagnoses").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_pass_score_and_areas_tell_how_sure_decisions_and_parts_are()
    {
        using var answer = await Answer("analyse", Lsat(), "--pass", "3", "--areas", Write("areas.csv", "item,area\nQ1,law\nQ2,law\nQ3,ethics\nQ4,ethics\n"));

        answer.RootElement.GetProperty("decision").GetProperty("accuracy").GetDouble().ShouldBeInRange(0.7, 1);
        answer.RootElement.GetProperty("decision").GetProperty("observedPassRate").GetDouble().ShouldBe((205 + 321 + 308) / 1000d, 1e-12);
        answer.RootElement.GetProperty("areas").EnumerateArray().Select(a => a.GetProperty("name").GetString()).ShouldBe(["ethics", "law"]);
        (await Run("testing", "analyse", Lsat(), "--pass", "9")).Code.ShouldBe(CommandLine.Refused);
    }

    [Fact]
    public async Task Without_json_a_table_is_written()
    {
        var (code, output, _) = await Run("testing", "analyse", Lsat(), "--model", "1pl");

        code.ShouldBe(CommandLine.Done);
        output.ShouldContain("1000 people, 5 items");
        output.ShouldContain("1pl: log-likelihood");
    }

    private string Lsat() => Write("lsat.csv", "Q1,Q2,Q3,Q4,Q5\n" + string.Concat(Lsat7.SelectMany((people, pattern) =>
        Enumerable.Repeat(string.Join(',', Convert.ToString(pattern, 2).PadLeft(5, '0').ToCharArray()) + "\n", people))));
}
