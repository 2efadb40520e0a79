using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Meirim.Qti.Items;
using Meirim.Qti.Reading;

namespace Meirim.Qti.Reporting;

/// <summary>Reads QTI results reporting 3.0 as <see cref="ResultWriter"/> writes it; template variables, contexts of other makers and supports are left out.</summary>
public static class ResultReader
{
    /// <returns>Null with the problem when it is none.</returns>
    public static (AssessmentResult? Result, QtiProblem? Problem) Read(ReadOnlySpan<byte> xml)
    {
        var context = new ReadingContext(null, ItemReader.Undetermined, NoMedia.Instance);
        try
        {
            var root = SafeXml.Load(xml).Root!;
            if (root.Name != ResultWriter.R + "assessmentResult") throw new QtiException(QtiProblems.NotAnItem(Attributes.Clip(root.Name.LocalName)));
            var who = One(root, "context", context);
            return (new AssessmentResult(
                XmlConvert.DecodeName(context.Required(who, "sourcedId")),
                root.Element(ResultWriter.R + "testResult") is { } test ? new TestResult(XmlConvert.DecodeName(context.Required(test, "identifier")), Moment(test, context), Outcomes(test, context)) : null,
                [.. root.Elements(ResultWriter.R + "itemResult").Select(i => Item(i, context))])
            {
                Sessions = [.. who.Elements(ResultWriter.R + "sessionIdentifier").Select(s => new SessionIdentifier(context.Required(s, "sourceID"), context.Required(s, "identifier")))],
            }, null);
        }
        catch (QtiException refused)
        {
            return (null, refused.Problem);
        }
    }

    private static ItemResult Item(XElement item, ReadingContext context) => new(
        XmlConvert.DecodeName(context.Required(item, "identifier")), Moment(item, context), context.Count(item, "sequenceIndex"), context.Word<SessionStatus>(item, "sessionStatus"),
        [.. item.Elements(ResultWriter.R + "responseVariable").Select(r => new ReportedResponse(
            context.Required(r, "identifier"), context.Word<Cardinality>(r, "cardinality"), context.Word<BaseType>(r, "baseType"),
            Values(r.Element(ResultWriter.R + "correctResponse")), Values(One(r, "candidateResponse", context))))],
        Outcomes(item, context));

    private static List<ReportedOutcome> Outcomes(XElement parent, ReadingContext context) => [.. parent.Elements(ResultWriter.R + "outcomeVariable").Select(o =>
        new ReportedOutcome(context.Required(o, "identifier"), context.Word<Cardinality>(o, "cardinality"), context.Word<BaseType>(o, "baseType"), Values(o))
        {
            Maximum = context.Number(o, "normalMaximum"),
            Minimum = context.Number(o, "normalMinimum"),
        })];

    private static List<string> Values(XElement? parent) => [.. parent?.Elements(ResultWriter.R + "value").Select(v => v.Value) ?? []];

    private static XElement One(XElement parent, string name, ReadingContext context) =>
        parent.Element(ResultWriter.R + name) ?? throw context.Refuse(QtiProblems.ElementMissing(parent.Name.LocalName, name), parent);

    private static DateTimeOffset Moment(XElement element, ReadingContext context)
    {
        var said = context.Required(element, "datestamp");
        return DateTimeOffset.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw context.Refuse(QtiProblems.AttributeWrong(element.Name.LocalName, "datestamp", Attributes.Clip(said)), element);
    }
}
