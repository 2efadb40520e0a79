using System.Text;
using Meirim.Qti.Items;
using Meirim.Qti.Processing;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Tests.Processing;

/// <summary>Items written as QTI in few words, and their score.</summary>
internal static class Scoring
{
    public const string Match = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml";
    public const string Map = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response";
    public const string Point = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/map_response_point";

    /// <summary>An item without interaction: only the declaration decides.</summary>
    public static Item Item(string cardinality, string type, string key, string processing) => Read($"""
        <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="x" title="x" xml:lang="en" adaptive="false" time-dependent="false">
          <qti-response-declaration identifier="RESPONSE" cardinality="{cardinality}" base-type="{type}">{key}</qti-response-declaration>
          <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
          <qti-item-body><p>x</p></qti-item-body>
          {(processing.StartsWith("http", StringComparison.Ordinal) ? $"<qti-response-processing template=\"{processing}\"/>" : $"<qti-response-processing>{processing}</qti-response-processing>")}
        </qti-assessment-item>
        """);

    public static Item Read(string xml)
    {
        var read = ItemReader.Read(Encoding.UTF8.GetBytes(xml));
        return read.Item ?? throw new InvalidOperationException(string.Join("; ", read.Problems));
    }

    public static double? Score(this Item item, params string[] values) =>
        ResponseProcessor.Score(item, new Dictionary<string, IReadOnlyList<string>> { ["RESPONSE"] = values }).Score;

    /// <summary>The key of a match: one value each.</summary>
    public static string Correct(params string[] values) => $"<qti-correct-response>{string.Concat(values.Select(v => $"<qti-value>{v}</qti-value>"))}</qti-correct-response>";

    /// <summary>What an expression is, set as the outcome; null for NULL.</summary>
    public static double? Value(string expression, string type = "float", string cardinality = "single", string[]? answer = null, string key = "") =>
        Item(cardinality, type, key, $"<qti-set-outcome-value identifier=\"SCORE\">{expression}</qti-set-outcome-value>").Score(answer ?? []);

    /// <summary>1 for true, 0 for false, null for NULL.</summary>
    public static double? Truth(string expression, string type = "float", string cardinality = "single", string[]? answer = null, string key = "") => Item(cardinality, type, key, $"""
        <qti-response-condition>
          <qti-response-if>{expression}<qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if>
          <qti-response-else-if><qti-not>{expression}</qti-not><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">0</qti-base-value></qti-set-outcome-value></qti-response-else-if>
          <qti-response-else><qti-set-outcome-value identifier="SCORE"><qti-null/></qti-set-outcome-value></qti-response-else>
        </qti-response-condition>
        """).Score(answer ?? []);

    public static string N(string number) => $"<qti-base-value base-type=\"float\">{number}</qti-base-value>";

    public static string S(string text) => $"<qti-base-value base-type=\"string\">{text}</qti-base-value>";

    public static string B(bool truth) => $"<qti-base-value base-type=\"boolean\">{(truth ? "true" : "false")}</qti-base-value>";
}
