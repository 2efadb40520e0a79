using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>One step of a <see cref="Ladder"/>: <c>held</c> (passed), <c>now</c>, <c>next</c>, <c>later</c>; each is also said in words.</summary>
[HtmlTargetElement("ladder-step", Attributes = "what,state")]
public sealed class LadderStep : Part
{
    public string What { get; set; } = "";

    public string State { get; set; } = "later";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-state", State);
        if (State == "now") output.Attributes.SetAttribute("aria-current", "step");
        var icon = State switch { "held" or "now" => "check", "next" => "up", _ => "pause" };
        var word = Element("span", "ds-tag m-state", Icon.Of(icon), T["ladder." + State]);
        word.Attributes["data-color"] = State switch { "held" or "now" => "success", "next" => "accent", _ => "neutral" };
        output.PreContent.AppendHtml(Element("p", "m-what", What, " ", word));
    }
}
