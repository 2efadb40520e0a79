using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>
/// One event of a <see cref="TimeLine"/>. <c>state</c>: <c>now</c> (the default), <c>past</c>, or <c>gone</c> for what was
/// superseded, which stays to be read, with the word for it.
/// </summary>
[HtmlTargetElement("time-event", Attributes = "when,what")]
public sealed class TimeEvent : Part
{
    public string When { get; set; } = "";

    public string What { get; set; } = "";

    public string State { get; set; } = "now";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("data-state", State);
        output.PreContent.AppendHtml(Element("p", "m-when", When));
        output.PreContent.AppendHtml(Element("p", "m-what", What));
        if (State == "gone") output.PreContent.AppendHtml(Element("p", "m-hint", T["ui.superseded"]));
    }
}
