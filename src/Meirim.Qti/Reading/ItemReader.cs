using System.Xml.Linq;
using Meirim.Qti.Items;

namespace Meirim.Qti.Reading;

/// <summary>Reads one QTI item, 3.0 or 2.0 to 2.2. A file has one language; <see cref="ItemLanguages"/> lays several side by side.</summary>
public static class ItemReader
{
    /// <summary>The tag of a text whose language nobody stated (BCP 47).</summary>
    public const string Undetermined = "und";

    /// <param name="language">Taken for a file that does not say its language.</param>
    public static ItemRead Read(ReadOnlySpan<byte> xml, string language = Undetermined) => Read(xml, null, language, NoMedia.Instance);

    internal static ItemRead Read(ReadOnlySpan<byte> xml, string? file, string language, IMediaShelf media)
    {
        var context = new ReadingContext(file, language, media);
        string? identifier = null;
        bool old = false;
        try
        {
            var root = SafeXml.Load(xml).Root!;
            old = root.Name.LocalName == "assessmentItem";
            identifier = root.Attribute("identifier")?.Value;
            var item = Read(QtiVersion.Modern(root), context);
            return new ItemRead(item, item.Identifier, context.Language, Said(context.Warnings));
        }
        catch (QtiException refused)
        {
            return new ItemRead(null, identifier, context.Language, Said([refused.Problem.At(file), .. context.Warnings]));
        }

        IReadOnlyList<QtiProblem> Said(IReadOnlyList<QtiProblem> problems) => old ? [.. problems.Select(QtiVersion.InWordsOf2)] : problems;
    }

    private static Item Read(XElement root, ReadingContext context)
    {
        context.Language = Language(root, context);
        if (context.Flag(root, "adaptive", false)) throw context.Refuse(QtiProblems.NotSupported("qti-assessment-item adaptive=\"true\""), root);
        var declarations = new DeclarationReader(context);
        var responses = new List<ResponseDeclaration>();
        var outcomes = new List<OutcomeDeclaration>();
        XElement? body = null, processing = null;
        foreach (var child in root.Elements())
            switch (child.Name.LocalName)
            {
                case "qti-response-declaration":
                    responses.Add(declarations.Response(child));
                    break;
                case "qti-outcome-declaration":
                    outcomes.Add(declarations.Outcome(child));
                    break;
                case "qti-item-body":
                    body = body is null ? child : throw context.Refuse(QtiProblems.ElementTwice(root.Name.LocalName, "qti-item-body"), child);
                    break;
                case "qti-response-processing":
                    processing = processing is null ? child : throw context.Refuse(QtiProblems.ElementTwice(root.Name.LocalName, "qti-response-processing"), child);
                    break;
                case "qti-modal-feedback":
                    context.Warn(QtiProblems.FeedbackLeftOut(child.Name.LocalName), child);
                    break;
                case "qti-stylesheet" or "qti-catalog-info":
                    context.Warn(QtiProblems.LeftOut(child.Name.LocalName), child);
                    break;
                default:
                    throw context.Refuse(QtiProblems.NotSupported(child.Name.LocalName), child);
            }
        if (body is null) throw context.Refuse(QtiProblems.ElementMissing(root.Name.LocalName, "qti-item-body"), root);
        var (html, interactions) = BodyReader.Read(body, context);
        var item = new Item
        {
            Identifier = context.Required(root, "identifier"),
            Title = LocalText.OfNonEmpty(context.Language, Spelling.Words(root.Attribute("title")?.Value ?? "")),
            Body = LocalText.OfNonEmpty(context.Language, html),
            Interactions = [.. interactions.OrderBy(i => responses.FindIndex(r => r.Identifier == i.Response))],
            Responses = responses,
            Outcomes = outcomes,
            Processing = new ProcessingReader(context).Read(processing),
            TimeDependent = context.Flag(root, "time-dependent", false),
        };
        return ItemStructure.Problem(item) is { } problem ? throw context.Refuse(problem, root) : item;
    }

    private static string Language(XElement root, ReadingContext context)
    {
        var stated = root.Attribute(XNamespace.Xml + "lang")?.Value.Trim();
        if (!string.IsNullOrEmpty(stated)) return LanguageTag.Primary(stated) ?? throw context.Refuse(QtiProblems.AttributeWrong(root.Name.LocalName, "xml:lang", Attributes.Clip(stated)), root);
        context.Warn(QtiProblems.NoLanguage(context.Language), root);
        return context.Language;
    }
}

/// <param name="Item">Null when it is refused.</param>
/// <param name="Identifier">Of the file, as far as it could be read.</param>
/// <param name="Problems">Why it is refused, and what was left out.</param>
public sealed record ItemRead(Item? Item, string? Identifier, string Language, IReadOnlyList<QtiProblem> Problems);
