using System.Text.Json;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Analyse;

/// <summary><c>meirim testing assemble</c>; the search itself is held in Meirim.Psychometrics.Tests.</summary>
[Collection(TheConsole.Name)]
public sealed class AssembleVerbTests : TestingFiles
{
    private const string Pool = """
        id,a,b,area,level,seconds,exposure,enemies
        A,2.0,0,law,1,60,0,B
        B,1.9,0,law,1,60,0,
        C,1.0,0,law,2,60,0,
        D,0.9,0,ethics,1,90,5,
        E,0.8,0,ethics,2,60,0,
        """;

    [Fact]
    public async Task The_best_form_under_the_blueprint_is_answered_and_proven()
    {
        string blueprint = """{ "length": 3, "cut": 0, "cells": [{ "area": "ethics", "min": 1, "max": 1 }], "maxExposure": 5, "maxSeconds": 200 }""";
        using var answer = await Answer("assemble", Write("pool.csv", Pool), Write("blueprint.json", blueprint));

        answer.RootElement.GetProperty("status").GetString().ShouldBe("optimal");
        answer.RootElement.GetProperty("proven").GetBoolean().ShouldBeTrue();
        answer.RootElement.GetProperty("items").EnumerateArray().Select(i => i.GetString()).ShouldBe(["A", "C", "E"]);
        answer.RootElement.GetProperty("information").GetDouble().ShouldBe((4 + 1 + 0.64) / 4, 1e-9);
        answer.RootElement.GetProperty("seconds").GetDouble().ShouldBe(180);
    }

    [Fact]
    public async Task What_cannot_be_met_is_exit_code_1_with_the_reason()
    {
        var (code, output, _) = await Run("testing", "assemble", Write("pool.csv", Pool), Write("b.json", """{ "length": 3, "cut": 0, "cells": [{ "area": "ethics", "min": 3 }] }"""), "--json");
        code.ShouldBe(CommandLine.Refused);
        using var answer = JsonDocument.Parse(output);
        answer.RootElement.GetProperty("status").GetString().ShouldBe("infeasible");
        answer.RootElement.GetProperty("problems")[0].GetString().ShouldBe("area ethics: 2 questions can be taken where 3 are needed");
    }

    [Theory]
    [InlineData("""{ "length": 3, "cut": 0, "celsl": [] }""", "celsl")]
    [InlineData("""{ "length": 3 }""", "cut")]
    [InlineData("""{ "length": 3, "cut": 0, "fixed": ["Z"] }""", "the fixed question Z is not in the pool")]
    [InlineData("{", "b.json:1:")]
    public async Task A_blueprint_that_cannot_be_used_is_refused(string text, string reason)
    {
        var (code, _, error) = await Run("testing", "assemble", Write("pool.csv", Pool), Write("b.json", text));
        code.ShouldBe(CommandLine.Refused);
        error.ShouldContain(reason);
        error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("id,a\nA,1\n", "pool.csv:1:1: there is no column b, and no d")]
    [InlineData("id,a,b\nA,x,0\n", "pool.csv:2:2: 'x' is no number for a")]
    [InlineData("id,a,b\nA,1,0\nA,1,0\n", "pool.csv:3:1: question A stands twice")]
    public async Task A_pool_that_cannot_be_used_is_refused_with_line_and_column(string text, string reason)
    {
        var (code, _, error) = await Run("testing", "assemble", Write("pool.csv", text), Write("b.json", """{ "length": 1, "cut": 0 }"""));
        code.ShouldBe(CommandLine.Refused);
        error.ShouldContain(reason);
    }
}
