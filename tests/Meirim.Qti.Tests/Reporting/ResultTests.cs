using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Meirim.Qti.Items;
using Meirim.Qti.Reporting;
using TestResult = Meirim.Qti.Reporting.TestResult;

namespace Meirim.Qti.Tests.Reporting;

public sealed class ResultTests
{
    private static readonly AssessmentResult Result = new("KZ-0004211-7",
        new TestResult("round-1", new DateTimeOffset(2026, 11, 22, 10, 30, 0, 250, TimeSpan.FromHours(5)), [new ReportedOutcome("SCORE", Cardinality.Single, BaseType.Float, ["41.5"]) { Maximum = 65, Minimum = 0 }]),
        [
            new ItemResult("q1", new DateTimeOffset(2026, 11, 22, 5, 0, 0, TimeSpan.Zero), 1, SessionStatus.Final,
                [new ReportedResponse("RESPONSE", Cardinality.Multiple, BaseType.DirectedPair, ["R1 C1", "R2 C2"], ["R1 C1"])], [new ReportedOutcome("SCORE", Cardinality.Single, BaseType.Float, ["0.5"])]),
            new ItemResult("q2", new DateTimeOffset(2026, 11, 22, 5, 1, 0, TimeSpan.Zero), null, SessionStatus.PendingResponseProcessing,
                [new ReportedResponse("RESPONSE", Cardinality.Single, BaseType.String, [], ["Жауап <b> & \"тағы\"\nбір жол"])], []),
            new ItemResult("q3", new DateTimeOffset(2026, 11, 22, 5, 2, 0, TimeSpan.Zero), 3, SessionStatus.Initial, [new ReportedResponse("RESPONSE", Cardinality.Single, BaseType.Identifier, [], [])], []),
        ])
    {
        Sessions = [new SessionIdentifier("https://meirim.example", "sitting-7")],
    };

    [Fact]
    public void A_result_comes_back_as_it_was_written()
    {
        var (read, problem) = ResultReader.Read(ResultWriter.Write(Result));

        problem.ShouldBeNull();
        JsonSerializer.Serialize(read, QtiJson.Options).ShouldBe(JsonSerializer.Serialize(Result with { Test = Result.Test! with { At = Result.Test.At.ToUniversalTime() } }, QtiJson.Options));
        ResultWriter.Write(read!).ShouldBe(ResultWriter.Write(Result));
    }

    [Theory]
    [InlineData("2026-негізгі")]
    [InlineData("35 сұрақ")]
    [InlineData("a:b")]
    [InlineData("_x0032_026")]
    public void Names_are_names_in_XML_and_come_back_whole(string code)
    {
        var one = Result with { SourcedId = code, Test = Result.Test! with { Identifier = code }, Items = [Result.Items[0] with { Identifier = code }] };

        var bytes = ResultWriter.Write(one);

        // each is an NCName by the schema of results reporting
        var root = XDocument.Parse(Encoding.UTF8.GetString(bytes)).Root!;
        foreach (var name in root.Descendants().SelectMany(e => e.Attributes()).Where(a => a.Name.LocalName is "sourcedId" or "identifier")) System.Xml.XmlConvert.VerifyNCName(name.Value);
        var read = ResultReader.Read(bytes).Result!;
        (read.SourcedId, read.Test!.Identifier, read.Items[0].Identifier).ShouldBe((code, code, code));
    }

    [Fact]
    public void Any_typed_answer_comes_back_but_for_signs_that_XML_cannot_hold() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), said =>
    {
        var text = (said ?? "").Normalized();
        var one = Result with { Items = [Result.Items[1] with { Responses = [Result.Items[1].Responses[0] with { Values = [text] }] }] };
        return ResultReader.Read(ResultWriter.Write(one)).Result!.Items[0].Responses[0].Values[0] == string.Concat(text.Where(c => char.IsSurrogate(c) || System.Xml.XmlConvert.IsXmlChar(c)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Theory]
    [InlineData("<assessmentResult/>", "QTI-020")]
    [InlineData("<!DOCTYPE x><x/>", "QTI-002")]
    [InlineData("<assessmentResult xmlns=\"http://www.imsglobal.org/xsd/imsqti_result_v3p0\"/>", "QTI-116")]
    [InlineData("<assessmentResult xmlns=\"http://www.imsglobal.org/xsd/imsqti_result_v3p0\"><context sourcedId=\"a\"/><testResult identifier=\"t\" datestamp=\"yesterday\"/></assessmentResult>", "QTI-103")]
    [InlineData("<assessmentResult xmlns=\"http://www.imsglobal.org/xsd/imsqti_result_v3p0\"><context/></assessmentResult>", "QTI-102")]
    public void What_is_no_result_is_refused(string xml, string code) => ResultReader.Read(Encoding.UTF8.GetBytes(xml)).Problem!.Code.ShouldBe(code);
}
