using System.Xml.Linq;
using Meirim.Qti.Items;

namespace Meirim.Qti.Reading;

/// <summary>Reads the body of an item: HTML with the places of its interactions.</summary>
internal static class BodyReader
{
    public static (string Html, IReadOnlyList<Interaction> Interactions) Read(XElement body, ReadingContext context)
    {
        var interactions = new List<Interaction>();
        // a body holds blocks only: words beside them stand in one
        var html = Importing.HtmlText.AsBlock(HtmlFragment.Of(body.Nodes(), context, FragmentKind.Flow, Own));
        return (html, interactions);

        bool Own(XElement element, HtmlFragment fragment)
        {
            switch (element.Name.LocalName)
            {
                case var name when name.EndsWith("-interaction", StringComparison.Ordinal):
                    var reader = new InteractionReader(context);
                    var interaction = reader.Read(element);
                    interactions.Add(interaction);
                    fragment.Raw(reader.Lead);
                    fragment.Place(interaction.IsInline ? "span" : "div", "response", interaction.Response);
                    return true;
                case "qti-rubric-block" when (element.Attribute("view")?.Value ?? "").Contains("candidate", StringComparison.Ordinal):
                case "qti-content-body":
                    fragment.Inside(element);
                    return true;
                case "qti-rubric-block":
                    context.Warn(QtiProblems.LeftOut(element.Name.LocalName), element);
                    return true;
                case "qti-feedback-block" or "qti-feedback-inline":
                    context.Warn(QtiProblems.FeedbackLeftOut(element.Name.LocalName), element);
                    return true;
                default:
                    return false;
            }
        }
    }
}
