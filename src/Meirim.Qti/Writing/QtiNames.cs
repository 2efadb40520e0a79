using System.Xml.Linq;
using Meirim.Qti.Items;

namespace Meirim.Qti.Writing;

/// <summary>Names of QTI 3.0 as they are written.</summary>
internal static class QtiNames
{
    public static readonly XNamespace Item = Reading.QtiVersion.Namespace3;
    public static readonly XNamespace Schema = "http://www.w3.org/2001/XMLSchema-instance";

    public const string ItemSchema = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_asiv3p0_v1p0.xsd";

    public static string Of(BaseType type) => type == BaseType.DirectedPair ? "directedPair" : type.ToString().ToLowerInvariant();

    public static string Of(Cardinality cardinality) => cardinality.ToString().ToLowerInvariant();

    public static string Of(Shape shape) => shape.ToString().ToLowerInvariant();

    public static string Of(StandardTemplate template) => "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/" + template switch
    {
        StandardTemplate.MatchCorrect => "match_correct.xml",
        StandardTemplate.MapResponse => "map_response.xml",
        StandardTemplate.MapResponsePoint => "map_response_point.xml",
    };

    public static string Of(Operator op) => op switch
    {
        Operator.IsNull => "qti-is-null",
        Operator.StringMatch => "qti-string-match",
        _ => "qti-" + op.ToString().ToLowerInvariant(),
    };
}
