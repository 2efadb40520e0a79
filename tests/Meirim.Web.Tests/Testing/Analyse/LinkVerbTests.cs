using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Analyse;

/// <summary><c>meirim testing link</c>; the constants themselves are held in Meirim.Psychometrics.Tests.</summary>
[Collection(TheConsole.Name)]
public sealed class LinkVerbTests : TestingFiles
{
    private const string Base = """{ "model": { "model": "2pl", "items": [{ "id": "A", "a": 1, "b": -1 }, { "id": "B", "a": 1.5, "b": 0 }, { "id": "C", "a": 0.8, "b": 1 }, { "id": "D" }] } }""";

    /// <summary>The same items on a scale where θ_base = 2 θ_new + 0.5, and one more.</summary>
    private const string New = """[{ "id": "C", "a": 1.6, "b": 0.25 }, { "id": "A", "a": 2, "b": -0.75 }, { "id": "B", "a": 3, "d": 0.75 }, { "id": "E", "a": 2, "b": 0 }]""";

    [Theory]
    [InlineData("mean-sigma")]
    [InlineData("mean-mean")]
    [InlineData("haebara")]
    [InlineData("stocking-lord")]
    public async Task The_new_items_come_onto_the_scale_of_the_base(string method)
    {
        using var answer = await Answer("link", Write("base.json", Base), Write("new.json", New), "--method", method);

        answer.RootElement.GetProperty("a").GetDouble().ShouldBe(2, 1e-6);
        answer.RootElement.GetProperty("b").GetDouble().ShouldBe(0.5, 1e-6);
        answer.RootElement.GetProperty("anchors").EnumerateArray().Select(a => a.GetProperty("id").GetString()).ShouldBe(["C", "A", "B"]);
        var added = answer.RootElement.GetProperty("items")[3];
        added.GetProperty("id").GetString().ShouldBe("E");
        added.GetProperty("a").GetDouble().ShouldBe(1, 1e-6);
        added.GetProperty("b").GetDouble().ShouldBe(0.5, 1e-6);
    }

    [Fact]
    public async Task What_analyse_wrote_is_read()
    {
        var (_, written, _) = await Run("testing", "analyse", Write("r.csv", "A,B,C\n1,1,0\n1,0,0\n0,1,1\n1,1,1\n0,0,1\n1,0,1\n0,1,0\n0,0,0\n1,1,1\n1,0,0\n"), "--model", "rasch", "--json");
        string file = Write("rasch.json", written);
        using var answer = await Answer("link", file, file, "--method", "haebara");

        answer.RootElement.GetProperty("a").GetDouble().ShouldBe(1);
        answer.RootElement.GetProperty("b").GetDouble().ShouldBe(0, 1e-9);
    }

    [Theory]
    [InlineData("{", "base.json:1:")]
    [InlineData("{}", "no items of a model")]
    [InlineData("""[{ "a": 1 }]""", "item 1 has no id")]
    [InlineData("""[{ "id": "A", "a": 1 }]""", "item A has neither b nor d")]
    [InlineData("""[{ "id": "A", "a": 1, "b": 0 }]""", "two common items are needed")]
    public async Task A_calibration_that_cannot_be_used_is_refused(string text, string reason)
    {
        var (code, _, error) = await Run("testing", "link", Write("base.json", text), Write("new.json", New));
        code.ShouldBe(CommandLine.Refused);
        error.ShouldContain(reason);
        error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task An_anchor_that_is_not_in_both_is_refused()
    {
        var (code, _, error) = await Run("testing", "link", Write("base.json", Base), Write("new.json", New), "--anchors", "A,E");
        code.ShouldBe(CommandLine.Refused);
        error.ShouldContain("the anchor E is not in both");
    }
}
