using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Meirim.Qti.Items;
using Meirim.Qti.Processing;
using Meirim.Qti.Writing;

namespace Meirim.Qti.Reporting;

/// <summary>Writes results as QTI results reporting 3.0. The same result gives the same bytes.</summary>
public static class ResultWriter
{
    internal static readonly XNamespace R = "http://www.imsglobal.org/xsd/imsqti_result_v3p0";

    private const string Schema = "https://purl.imsglobal.org/spec/qti/v3p0/schema/xsd/imsqti_resultv3p0_v1p0.xsd";

    public static byte[] Write(AssessmentResult result)
    {
        var root = new XElement(R + "assessmentResult",
            new XAttribute(XNamespace.Xmlns + "xsi", QtiNames.Schema), new XAttribute(QtiNames.Schema + "schemaLocation", $"{R} {Schema}"),
            new XElement(R + "context", new XAttribute("sourcedId", Name(result.SourcedId)),
                result.Sessions.Select(s => new XElement(R + "sessionIdentifier", new XAttribute("sourceID", s.Source), new XAttribute("identifier", s.Identifier)))),
            result.Test is { } test ? new XElement(R + "testResult", new XAttribute("identifier", Name(test.Identifier)), new XAttribute("datestamp", Moment(test.At)), test.Outcomes.Select(Outcome)) : null,
            result.Items.Select(Item));
        Layout.Lines(root);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize })) new XDocument(root).Save(writer);
        return bytes.ToArray();
    }

    /// <summary>A person, a test and an item are named by an NCName: what is none (it begins with a digit, holds a blank) is escaped as XML does, _x0032_026.</summary>
    private static string Name(string identifier) => XmlConvert.EncodeLocalName(identifier);

    private static XElement Item(ItemResult item) => new(R + "itemResult",
        new XAttribute("identifier", Name(item.Identifier)), item.Position is { } place ? new XAttribute("sequenceIndex", place) : null,
        new XAttribute("datestamp", Moment(item.At)), new XAttribute("sessionStatus", char.ToLowerInvariant(item.Status.ToString()[0]) + item.Status.ToString()[1..]),
        item.Responses.Select(Response), item.Outcomes.Select(Outcome));

    private static XElement Response(ReportedResponse response) => new(R + "responseVariable", Head(response.Identifier, response.Cardinality, response.BaseType),
        response.Correct.Count > 0 ? new XElement(R + "correctResponse", Values(response.Correct)) : null,
        new XElement(R + "candidateResponse", Values(response.Values)));

    private static XElement Outcome(ReportedOutcome outcome) => new(R + "outcomeVariable", Head(outcome.Identifier, outcome.Cardinality, outcome.BaseType),
        outcome.Maximum is { } most ? new XAttribute("normalMaximum", Scalar.Say(most)) : null,
        outcome.Minimum is { } least ? new XAttribute("normalMinimum", Scalar.Say(least)) : null,
        Values(outcome.Values));

    private static IEnumerable<XAttribute> Head(string identifier, Cardinality cardinality, BaseType type) =>
        [new("identifier", identifier), new("cardinality", QtiNames.Of(cardinality)), new("baseType", QtiNames.Of(type))];

    private static IEnumerable<XElement> Values(IEnumerable<string> values) => values.Select(v => new XElement(R + "value", string.Concat(v.Where(c => char.IsSurrogate(c) || XmlConvert.IsXmlChar(c)))));

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
