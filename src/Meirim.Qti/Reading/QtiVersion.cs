using System.Text;
using System.Xml.Linq;

namespace Meirim.Qti.Reading;

/// <summary>Brings QTI 2.0, 2.1 and 2.2 into the words of 3.0: <c>simpleChoice</c> is <c>qti-simple-choice</c>, <c>maxChoices</c> is <c>max-choices</c>.</summary>
internal static class QtiVersion
{
    public const string Namespace3 = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0";

    private static readonly string[] Namespaces2 =
    [
        "http://www.imsglobal.org/xsd/imsqti_v2p0", "http://www.imsglobal.org/xsd/imsqti_v2p1", "http://www.imsglobal.org/xsd/imsqti_v2p2",
    ];

    /// <summary>The root of an item in the words of 3.0, without namespaces.</summary>
    /// <exception cref="QtiException">The root is no item, or of a version that is not known.</exception>
    public static XElement Modern(XElement root)
    {
        var (name, space) = (root.Name.LocalName, root.Name.NamespaceName);
        bool is3 = name == "qti-assessment-item", is2 = name == "assessmentItem";
        if (!is3 && !is2) throw new QtiException(QtiProblems.NotAnItem(name).At(null, SafeXml.Line(root)));
        if (space.Length > 0 && (is3 ? space != Namespace3 : !Namespaces2.Contains(space))) throw new QtiException(QtiProblems.UnknownVersion(space).At(null, SafeXml.Line(root)));
        // the tree is ours: names are changed in place, so that lines stay known
        foreach (var element in root.DescendantsAndSelf())
        {
            // what belongs to another vocabulary keeps a name that no reader takes for its own
            if (element.Name.NamespaceName != space) element.Name = $"{element.Name.LocalName}";
            else if (is3) element.Name = element.Name.LocalName;
            else
            {
                bool html = HtmlPolicy.IsAllowed(element.Name.LocalName) || HtmlPolicy.Active.Contains(element.Name.LocalName) || element.Name.LocalName is "a";
                var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => html || a.Name.NamespaceName.Length > 0 ? a : new XAttribute(Kebab(a.Name.LocalName), a.Value)).ToList();
                element.Name = html ? element.Name.LocalName : "qti-" + Kebab(element.Name.LocalName);
                element.ReplaceAttributes(attributes);
            }
        }
        return root;
    }

    /// <summary>A problem in the words of the file: what 3.0 calls <c>qti-slider-interaction</c> stands there as <c>sliderInteraction</c>.</summary>
    public static QtiProblem InWordsOf2(QtiProblem problem)
    {
        int names = problem.Code switch
        {
            "QTI-101" or "QTI-111" or "QTI-501" or "QTI-503" => 1,
            "QTI-102" or "QTI-103" or "QTI-116" or "QTI-117" or "QTI-502" => 2,
            _ => 0,
        };
        return names == 0 ? problem : problem with { Arguments = [.. problem.Arguments.Select((a, i) => i < names ? Camel(a) : a)] };
    }

    /// <summary>The first word of a name that may say more: <c>qti-response-declaration cardinality="record"</c>.</summary>
    private static string Camel(string name)
    {
        var words = name.Split(' ', 2);
        var parts = (words[0].StartsWith("qti-", StringComparison.Ordinal) ? words[0][4..] : words[0]).Split('-');
        var camel = parts[0] + string.Concat(parts.Skip(1).Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        return words.Length == 1 ? camel : $"{camel} {words[1]}";
    }

    private static string Kebab(string camel)
    {
        var kebab = new StringBuilder(camel.Length + 4);
        foreach (var c in camel)
            if (char.IsAsciiLetterUpper(c)) kebab.Append('-').Append(char.ToLowerInvariant(c));
            else kebab.Append(c);
        return kebab.ToString();
    }
}
