using System.Collections.Frozen;
using System.Xml.Linq;

namespace Meirim.Qti.Writing;

/// <summary>Line ends for people who read the file, only where white space says nothing.</summary>
internal static class Layout
{
    private static readonly FrozenSet<string> Holders = FrozenSet.Create(StringComparer.Ordinal,
        "qti-assessment-item", "qti-response-declaration", "qti-outcome-declaration", "qti-correct-response", "qti-default-value", "qti-mapping", "qti-area-mapping",
        "qti-item-body", "qti-choice-interaction", "qti-order-interaction", "qti-match-interaction", "qti-simple-match-set", "qti-gap-match-interaction", "qti-hottext-interaction",
        "qti-hotspot-interaction", "qti-response-processing", "qti-response-condition", "qti-response-if", "qti-response-else-if", "qti-response-else", "qti-set-outcome-value",
        "manifest", "metadata", "resources", "resource", "organizations",
        "assessmentResult", "context", "testResult", "itemResult", "responseVariable", "candidateResponse", "correctResponse", "outcomeVariable");

    public static void Lines(XElement element, int depth = 0)
    {
        if (!Holders.Contains(element.Name.LocalName) || !element.HasElements || element.Nodes().OfType<XText>().Any()) return;
        var inner = "\n" + new string(' ', 2 * (depth + 1));
        foreach (var child in element.Elements().ToList())
        {
            child.AddBeforeSelf(new XText(inner));
            Lines(child, depth + 1);
        }
        element.Add(new XText("\n" + new string(' ', 2 * depth)));
    }
}
