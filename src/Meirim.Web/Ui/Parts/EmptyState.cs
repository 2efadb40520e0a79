using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;empty-state title="…"&gt;what to do next&lt;/empty-state&gt;</c>: there is nothing here, and this is what one does about it.</summary>
[HtmlTargetElement("empty-state", Attributes = "title")]
public sealed class EmptyState : Part
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "m-empty");
        output.PreContent.AppendHtml(Element("p", null, Title));
    }
}
