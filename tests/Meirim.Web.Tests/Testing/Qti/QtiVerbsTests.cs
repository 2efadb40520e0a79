using System.Text.Json;
using Meirim.Web.Tests.Infrastructure;

namespace Meirim.Web.Tests.Testing.Qti;

/// <summary>What <c>docs/qti.md</c> says of <c>qti score</c> and <c>qti import</c>.</summary>
[Collection(TheConsole.Name)]
public sealed class QtiVerbsTests(MeirimFixture app) : IClassFixture<MeirimFixture>, IDisposable
{
    private const string Item = """
        <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="capital" title="Capital" adaptive="false" timeDependent="false" xml:lang="en">
          <responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="identifier">
            <mapping defaultValue="-0.5" lowerBound="0"><mapEntry mapKey="A" mappedValue="1"/><mapEntry mapKey="B" mappedValue="1"/></mapping>
          </responseDeclaration>
          <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
          <itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="0">
            <simpleChoice identifier="A">one</simpleChoice><simpleChoice identifier="B">two</simpleChoice><simpleChoice identifier="C">three</simpleChoice>
          </choiceInteraction></itemBody>
          <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response"/>
        </assessmentItem>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("meirim-qti-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("""{"RESPONSE": ["A", "B"]}""", 2)]
    [InlineData("""{"RESPONSE": "A"}""", 1)]
    [InlineData("""{"RESPONSE": ["A", "C"]}""", 0.5)]
    [InlineData("{}", 0)]
    public async Task Score_gives_the_outcomes(string answers, double score)
    {
        var (said, wrong) = await Run(CommandLine.Done, "qti", "score", File("item.xml", Item), "--responses", File("answers.json", answers), "--json");

        JsonDocument.Parse(said).RootElement.GetProperty("outcomes").GetProperty("SCORE").GetDouble().ShouldBe(score);
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_answer_that_is_not_counted_is_said_with_its_code()
    {
        var (said, _) = await Run(CommandLine.Done, "qti", "score", File("item.xml", Item), "--responses", File("answers.json", """{"RESPONSE": "Z"}"""));

        said.Split('\n')[0].ShouldBe("SCORE = 0");
        said.ShouldContain("QTI-305: “RESPONSE” has no option “Z”. The answer was not counted.");
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused_with_code_and_line()
    {
        var bad = File("bad.xml", Item.Replace("choiceInteraction", "sliderInteraction", StringComparison.Ordinal));

        (await Run(CommandLine.Refused, "qti", "score", bad, "--responses", File("a.json", "{}"))).Error.ShouldContain("line 6: QTI-101: “sliderInteraction” is not supported.");
        (await Run(CommandLine.Refused, "qti", "score", File("item.xml", Item), "--responses", File("b.json", "7"))).Error.ShouldContain("QTI-306");
        (await Run(CommandLine.Refused, "qti", "import", File("note.txt", "a note"), "--dry-run")).Error.ShouldContain("QTI-006");
    }

    [Fact]
    public async Task Import_says_what_would_become_of_each_question()
    {
        var (said, _) = await Run(CommandLine.Done, "qti", "import", File("item.xml", Item), "--dry-run", "--json");

        var answer = JsonDocument.Parse(said).RootElement;
        answer.GetProperty("format").GetString().ShouldBe("qtiItem");
        answer.GetProperty("accepted").GetInt32().ShouldBe(1);
        var item = answer.GetProperty("items")[0];
        item.GetProperty("verdict").GetString().ShouldBe("accepted");
        item.GetProperty("identifier").GetString().ShouldBe("capital");
        item.GetProperty("languages")[0].GetString().ShouldBe("en");
    }

    [Fact]
    public async Task Import_without_dry_run_is_not_a_verb_yet() => await Run(CommandLine.WrongWords, "qti", "import", File("item.xml", Item));

    private string File(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    private Task<(string Output, string Error)> Run(int code, params string[] words) => TheConsole.Run(app, code, "", words);
}
