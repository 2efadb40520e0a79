using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;address-to-copy value="@url" label="…" /&gt;</c>: an address to hand on; a button copies it where script runs.</summary>
[HtmlTargetElement("address-to-copy", Attributes = "value,label")]
public sealed class AddressToCopy : Part
{
    public string Value { get; set; } = "";

    public string Label { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        NeedScript("copy");
        Become(output, "div", "m-copy");
        output.Attributes.SetAttribute("data-copy", T["ui.copied"]);
        var id = "copy-" + context.UniqueId[..8];
        var label = Element("label", "ds-label", Label);
        label.Attributes["for"] = id;
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("ds-input");
        foreach (var (name, value) in new[] { ("id", id), ("type", "text"), ("readonly", "readonly"), ("value", Value) }) input.Attributes[name] = value;
        var button = Element("button", "ds-button", T["ui.copy"]);
        foreach (var (name, value) in new[] { ("type", "button"), ("data-variant", "secondary"), ("hidden", "hidden") }) button.Attributes[name] = value;
        var said = Element("span");
        said.Attributes["role"] = "status";
        output.Content.AppendHtml(Element("div", "ds-field m-field", label, input)).AppendHtml(button).AppendHtml(said);
    }
}
