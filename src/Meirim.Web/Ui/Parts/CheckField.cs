using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;check-field asp-for="TakesNew" label="…" /&gt;</c>: yes, or not; bound to a bool.</summary>
[HtmlTargetElement("check-field", Attributes = "asp-for,label")]
public sealed class CheckField : FieldPart
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var attributes = new TagHelperAttributeList(output.Attributes);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.Clear();
        output.Attributes.SetAttribute("class", "m-field");
        if (Errors.Count > 0) output.Attributes.SetAttribute("data-wrong", "");
        AppendNotes(output);
        var input = Input("input", attributes);
        input.TagRenderMode = TagRenderMode.SelfClosing;
        input.Attributes["type"] = "checkbox";
        input.Attributes["value"] = "true";
        if (string.Equals(Value, "true", StringComparison.OrdinalIgnoreCase)) input.Attributes["checked"] = "checked";
        var label = Element("label", null, Label);
        label.Attributes["for"] = Id;
        output.Content.AppendHtml(Element("div", "m-choice", input, label));
    }
}
