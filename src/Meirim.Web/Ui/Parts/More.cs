using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Meirim.Web.Ui.Parts;

/// <summary><c>&lt;more title="…"&gt;…&lt;/more&gt;</c>: what few need, one click away.</summary>
[HtmlTargetElement("more", Attributes = "title")]
public sealed class More : Part
{
    public string Title { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "details", "m-more");
        output.PreContent.AppendHtml(Element("summary", null, Title));
    }
}
