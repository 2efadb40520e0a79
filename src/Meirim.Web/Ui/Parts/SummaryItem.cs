using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary>One term of a <see cref="SummaryList"/>; <c>change="~/…"</c> adds the way to change it.</summary>
[HtmlTargetElement("summary-item", Attributes = "label")]
public sealed class SummaryItem : Part
{
    public string Label { get; set; } = "";

    public string? Change { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.AppendHtml(Element("dt", null, Label));
        output.Content.AppendHtml(Element("dd", null, content));
        if (Change is null) return;
        var link = Element("a", null, T["ui.change"], Element("span", "ds-sr-only", " ", Label));
        link.Attributes["href"] = Address(Change);
        output.Content.AppendHtml(Element("dd", "m-no-print", link));
    }
}
